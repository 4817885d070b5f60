package dev.whetstone.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.testkit.contract.Await;
import dev.whetstone.testkit.contract.SeenForm;
import dev.whetstone.testkit.contract.SeenMessage;
import dev.whetstone.testkit.discord.DiscordControl;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Somebody in a channel of a fake Discord. What the bot answers must be for them alone. */
record DiscordMember(DiscordControl control, String id, String channel) {
  private static final String LATE = "Open the form";

  static DiscordMember joining(DiscordControl control, String server, String channel, String name) {
    String user = control.addUser(name);
    control.join(user, server, Set.of());
    return new DiscordMember(control, user, channel);
  }

  /** The same person where only the bot listens. */
  DiscordMember inPrivate() {
    return new DiscordMember(control, id, control.directChannel(id));
  }

  /** The answer, which says these words. */
  SeenMessage command(String name, Map<String, String> options, String words) {
    return told(words, () -> control.command(id, channel, name, options));
  }

  SeenMessage command(String name, String words) {
    return command(name, Map.of(), words);
  }

  /** The answer, a new message or the same one changed. */
  SeenMessage press(SeenMessage message, String label, String words) {
    return told(words, () -> control.press(id, channel, message.id(), label));
  }

  SeenMessage submit(Map<String, String> typed, String words) {
    return told(words, () -> control.submit(id, typed));
  }

  private SeenMessage told(String words, Runnable act) {
    Set<SeenMessage> before = Set.copyOf(seen());
    act.run();
    SeenMessage answer =
        Await.value(
            words,
            () -> seen().stream().filter(m -> !before.contains(m) && m.says(words)).findFirst(),
            this::all);
    assertTrue(answer.onlyToReader(), answer::toString);
    return answer;
  }

  /** The form that opens, at once or after a press where the bot took its time. */
  SeenForm open(Runnable act) {
    Set<SeenMessage> before = new HashSet<>(seen());
    act.run();
    return Await.value("a form", () -> form(before), this::all);
  }

  SeenForm openByCommand(String name) {
    return open(() -> control.command(id, channel, name, Map.of()));
  }

  SeenForm openByPress(SeenMessage message, String label) {
    return open(() -> control.press(id, channel, message.id(), label));
  }

  private Optional<SeenForm> form(Set<SeenMessage> before) {
    seen().stream()
        .filter(m -> m.buttons().contains(LATE) && before.add(m))
        .forEach(m -> control.press(id, channel, m.id(), LATE));
    return control.openForm(id);
  }

  /** The newest message that says this, once it is there. */
  SeenMessage sees(String words) {
    return Await.value(
        words,
        () -> seen().stream().filter(m -> m.says(words)).reduce((_, newer) -> newer),
        this::all);
  }

  long count(String words) {
    return seen().stream().filter(m -> m.says(words)).count();
  }

  List<SeenMessage> seen() {
    return control.seen(id, channel);
  }

  private String all() {
    return seen() + " " + control.failedInteractions(id);
  }
}
