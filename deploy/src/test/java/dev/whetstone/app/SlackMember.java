package dev.whetstone.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.testkit.contract.Await;
import dev.whetstone.testkit.slack.SlackControl;
import dev.whetstone.testkit.slack.client.Seen;
import dev.whetstone.testkit.slack.client.SeenModal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Somebody in a channel of a fake Slack. What the bot answers must be for them alone. */
record SlackMember(SlackControl control, String team, String id, String channel) {
  private static final String LATE = "Open the form";
  private static final String COMMAND = "/whetstone";

  SlackMember in(String otherChannel) {
    return new SlackMember(control, team, id, otherChannel);
  }

  /** The same person where only the bot listens. */
  SlackMember inPrivate() {
    return in(control.direct(team, id));
  }

  /** The answer, which says these words. */
  Seen command(String line, String words) {
    return told(words, () -> type(line));
  }

  void type(String line) {
    control.command(team, id, channel, COMMAND, line).join();
  }

  /** The answer, a new message or the same one changed. */
  Seen press(Seen message, String label, String words) {
    return told(words, () -> press(message, label));
  }

  void press(Seen message, String label) {
    control.press(team, id, place(message), message.ts(), label).join();
  }

  private String place(Seen message) {
    String direct = control.direct(team, id);
    return control.seen(team, id, direct).stream().anyMatch(m -> m.ts().equals(message.ts()))
        ? direct
        : channel;
  }

  Seen submit(Map<String, String> typed, String words) {
    return told(words, () -> control.submit(team, id, typed).join());
  }

  /** The answer to anything, which says these words. */
  Seen told(String words, Runnable act) {
    Set<Seen> before = Set.copyOf(seen());
    act.run();
    Seen answer =
        Await.value(
            words,
            () -> seen().stream().filter(m -> !before.contains(m) && says(m, words)).findFirst(),
            this::all);
    assertTrue(answer.onlyToReader(), answer::toString);
    return answer;
  }

  /** The modal that opens, at once or after a press where the bot took its time. */
  SeenModal open(Runnable act) {
    Set<Seen> before = new HashSet<>(seen());
    act.run();
    return Await.value("a modal", () -> modal(before), this::all);
  }

  private Optional<SeenModal> modal(Set<Seen> before) {
    seen().stream()
        .filter(m -> m.buttons().contains(LATE) && before.add(m))
        .forEach(m -> press(m, LATE));
    return control.modal(team, id);
  }

  /** The newest message that says this, once it is there. */
  Seen sees(String words) {
    return Await.value(
        words,
        () -> seen().stream().filter(m -> says(m, words)).reduce((_, newer) -> newer),
        this::all);
  }

  long count(String words) {
    return seen().stream().filter(m -> says(m, words)).count();
  }

  /** App Home, once it says this. */
  Seen home(String words) {
    control.openHome(team, id).join();
    return Await.value(
        words, () -> control.home(team, id).filter(h -> says(h, words)), () -> homeNow());
  }

  private String homeNow() {
    return control.home(team, id).map(Seen::toString).orElse("an empty App Home");
  }

  static boolean says(Seen message, String words) {
    return (message.text() + "\n" + String.join("\n", message.pictures())).contains(words);
  }

  List<Seen> seen() {
    Stream<Seen> direct = control.seen(team, id, control.direct(team, id)).stream();
    return channel.startsWith("D")
        ? direct.toList()
        : Stream.concat(control.seen(team, id, channel).stream(), direct).toList();
  }

  private String all() {
    return seen() + " " + control.problems(team, id);
  }
}
