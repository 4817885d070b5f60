package dev.whetstone.testkit.memory;

import dev.whetstone.core.chat.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The platform's server: one workspace with one channel, messages in markup, open forms. */
final class MemoryChat {
  static final String CHANNEL = "general";

  record Button(String label, String action) {}

  record Screen(String markup, List<Button> buttons, List<String> pictures) {}

  /** A message; {@code reader} is the only one who sees it, empty for all. */
  record Message(String id, Optional<String> reader, Optional<String> key, Screen screen) {
    Message showing(Screen other) {
      return new Message(id, reader, key, other);
    }

    boolean visibleTo(String user) {
      return reader.isEmpty() || reader.get().equals(user);
    }
  }

  record OpenForm(Form form, Map<String, String> values, List<String> problems) {}

  private final List<Message> messages = new ArrayList<>();
  private final Map<String, OpenForm> forms = new HashMap<>();
  private boolean channelGone;

  synchronized boolean has(String channel) {
    return channel.equals(CHANNEL) && !channelGone;
  }

  synchronized void removeChannel() {
    channelGone = true;
  }

  synchronized Message add(Optional<String> reader, Optional<String> key, Screen screen) {
    Message message = new Message("m" + messages.size(), reader, key, screen);
    messages.add(message);
    return message;
  }

  synchronized boolean replace(String id, Screen screen) {
    Optional<Message> old = find(m -> m.id().equals(id));
    old.ifPresent(m -> messages.set(messages.indexOf(m), m.showing(screen)));
    return old.isPresent();
  }

  synchronized Optional<Message> find(Predicate<Message> wanted) {
    return messages.stream().filter(wanted).findFirst();
  }

  synchronized List<Message> visibleTo(String user) {
    return messages.stream().filter(m -> m.visibleTo(user)).toList();
  }

  synchronized void open(String user, OpenForm form) {
    forms.put(user, form);
  }

  synchronized void closeForm(String user) {
    forms.remove(user);
  }

  synchronized Optional<OpenForm> form(String user) {
    return Optional.ofNullable(forms.get(user));
  }
}
