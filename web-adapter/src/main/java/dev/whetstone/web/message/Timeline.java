package dev.whetstone.web.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The messages of all channels, oldest first. Of each channel it keeps the last {@value #KEPT} that
 * all may see and as many private ones. A message counts once it is in the journal; then the
 * listener hears of it.
 */
public final class Timeline implements AutoCloseable {
  public static final int KEPT = 300;
  private final InstantSource clock;
  private final Consumer<Message> listener;
  private final Map<String, Message> messages = new LinkedHashMap<>();
  private final Journal journal;
  private long lastNumber;

  public Timeline(Path file, InstantSource clock, Consumer<Message> listener) throws IOException {
    this.clock = clock;
    this.listener = listener;
    Journal.read(file).forEach(m -> messages.put(m.id(), m));
    lastNumber = messages.keySet().stream().mapToLong(Timeline::number).max().orElse(0);
    trim();
    journal = Journal.startingWith(file, List.copyOf(messages.values()));
  }

  /** What becomes a message: who may see it, its key, and whose doing it answers. */
  public record Draft(
      String channel,
      @Nullable String to,
      @Nullable String key,
      @Nullable String by,
      @Nullable String said,
      JsonNode card) {}

  /** Adds a message; one with a key that its readers have already is returned as it is. */
  public synchronized Message add(Draft draft) {
    String key = draft.key();
    return (key == null ? Optional.<Message>empty() : find(draft.channel(), draft.to(), key))
        .orElseGet(() -> keep(message(draft)));
  }

  /** Gives a message a new card; empty where there is no such message. */
  public synchronized Optional<Message> replace(String id, JsonNode card) {
    return get(id).map(old -> keep(old.edited(card)));
  }

  public synchronized Optional<Message> get(String id) {
    return Optional.ofNullable(messages.get(id));
  }

  /** The message if that member may see it. */
  public Optional<Message> get(String id, String member) {
    return get(id).filter(m -> m.visibleTo(member));
  }

  /** The post of that key that all may see. */
  public synchronized Optional<Message> find(String channel, String key) {
    return find(channel, null, key);
  }

  public synchronized boolean isEmpty() {
    return messages.isEmpty();
  }

  /** All that a member sees, oldest first. */
  public synchronized List<Message> visibleTo(String member) {
    return messages.values().stream().filter(m -> m.visibleTo(member)).toList();
  }

  /** The names of all pictures in the messages. */
  public synchronized Set<String> pictures() {
    return messages.values().stream()
        .flatMap(m -> m.card().findValuesAsText("src").stream())
        .map(src -> src.substring(src.lastIndexOf('/') + 1))
        .collect(Collectors.toSet());
  }

  @Override
  public synchronized void close() throws IOException {
    journal.close();
  }

  private Optional<Message> find(String channel, @Nullable String to, String key) {
    return messages.values().stream()
        .filter(m -> m.channel().equals(channel) && key.equals(m.key()))
        .filter(m -> Objects.equals(m.to(), to))
        .findFirst();
  }

  private Message message(Draft d) {
    String id = "m" + ++lastNumber;
    return new Message(
        id, d.channel(), clock.instant(), d.to(), d.key(), d.by(), d.said(), 0, d.card());
  }

  private Message keep(Message message) {
    try {
      journal.append(message);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (messages.put(message.id(), message) == null) {
      trim();
    }
    listener.accept(message);
    return message;
  }

  private void trim() {
    Map<String, Integer> seen = new HashMap<>();
    for (Message m : new ArrayList<>(messages.values()).reversed()) {
      String heap = m.channel() + (m.to() == null ? "/all" : "/private");
      if (seen.merge(heap, 1, Integer::sum) > KEPT) {
        messages.remove(m.id());
      }
    }
  }

  private static long number(String id) {
    return id.matches("m\\d{1,18}") ? Long.parseLong(id.substring(1)) : 0;
  }
}
