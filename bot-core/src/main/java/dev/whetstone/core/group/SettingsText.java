package dev.whetstone.core.group;

import static java.util.stream.Collectors.joining;

import dev.whetstone.core.chat.ForeignText;
import dev.whetstone.core.chat.Refusal;
import dev.whetstone.core.question.Difficulty;
import dev.whetstone.core.question.QuestionBank;
import dev.whetstone.core.question.Topic;
import dev.whetstone.core.question.TopicNames;
import dev.whetstone.core.rotation.Deck;
import dev.whetstone.core.schedule.Schedule;
import dev.whetstone.core.schedule.Times;
import dev.whetstone.core.schedule.Weekdays;
import dev.whetstone.core.schedule.Zones;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads and writes a group's settings as the words of {@code /setup}. */
final class SettingsText {
  static final String TIME = "time";
  static final String ZONE = "zone";
  static final String DAYS = "days";
  static final String TOPICS = "topics";
  static final String DIFFICULTY = "difficulty";
  static final List<String> NAMES = List.of(TIME, ZONE, DAYS, TOPICS, DIFFICULTY);
  private static final String ALL = "all";

  private final QuestionBank bank;

  SettingsText(QuestionBank bank) {
    this.bank = bank;
  }

  Map<String, String> write(Settings settings) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put(TIME, settings.schedule().time().toString());
    words.put(ZONE, settings.schedule().zone().getId());
    words.put(DAYS, Weekdays.format(settings.schedule().days()));
    words.put(TOPICS, list(settings.deck().topics(), Topic::slug));
    words.put(DIFFICULTY, list(settings.deck().difficulties(), Difficulty::word));
    return words;
  }

  /** Reads all five words; throws {@link Refusal} at the first that cannot be read. */
  Settings read(Map<String, String> words) {
    Map<String, Refusal> problems = problems(words);
    if (!problems.isEmpty()) {
      throw problems.values().iterator().next();
    }
    Schedule schedule =
        new Schedule(
            Times.parse(word(words, TIME)),
            Zones.parse(word(words, ZONE)),
            Weekdays.parse(word(words, DAYS)));
    return new Settings(schedule, deck(words));
  }

  /** What cannot be read, by name. */
  Map<String, Refusal> problems(Map<String, String> words) {
    Map<String, Refusal> problems = new LinkedHashMap<>();
    check(problems, TIME, () -> Times.parse(word(words, TIME)));
    check(problems, ZONE, () -> Zones.parse(word(words, ZONE)));
    check(problems, DAYS, () -> Weekdays.parse(word(words, DAYS)));
    check(problems, TOPICS, () -> topics(word(words, TOPICS)));
    check(problems, DIFFICULTY, () -> difficulties(word(words, DIFFICULTY)));
    if (problems.isEmpty() && deck(words).of(bank).isEmpty()) {
      problems.put(DIFFICULTY, emptyDeck());
    }
    return problems;
  }

  private static Refusal emptyDeck() {
    return new Refusal(
        "No question has these topics and these difficulties.",
        "Take more topics or more difficulties. /topics shows what there is.");
  }

  private Deck deck(Map<String, String> words) {
    return new Deck(topics(word(words, TOPICS)), difficulties(word(words, DIFFICULTY)));
  }

  private Set<Topic> topics(String text) {
    return set(TOPICS, text, word -> TopicNames.parse(bank, word));
  }

  private static Set<Difficulty> difficulties(String text) {
    return set(
        DIFFICULTY,
        text,
        word ->
            Difficulty.of(word.strip().toLowerCase(Locale.ROOT))
                .orElseThrow(() ->
                    new Refusal(
                        "There is no difficulty " + ForeignText.quoted(word) + ".",
                        "Write easy, medium, hard, several of them, or all.")));
  }

  /**
   * Reads a list with commas; {@value #ALL} anywhere in it means everything, so nothing in
   * particular.
   */
  private static <T> Set<T> set(String name, String text, Function<String, T> reader) {
    List<String> parts =
        Arrays.stream(text.split(",")).map(String::strip).filter(p -> !p.isEmpty()).toList();
    if (parts.isEmpty()) {
      throw new Refusal("The option “" + name + "” is empty.", "Write all, or some of them.");
    }
    return parts.stream().anyMatch(ALL::equalsIgnoreCase)
        ? Set.of()
        : parts.stream().map(reader).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static <T> String list(Set<T> values, Function<T, String> word) {
    return values.isEmpty() ? ALL : values.stream().map(word).sorted().collect(joining(","));
  }

  private static void check(Map<String, Refusal> problems, String name, Runnable read) {
    try {
      read.run();
    } catch (Refusal problem) {
      problems.put(name, problem);
    }
  }

  private static String word(Map<String, String> words, String name) {
    return words.getOrDefault(name, "");
  }
}
