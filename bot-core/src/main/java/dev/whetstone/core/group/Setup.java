package dev.whetstone.core.group;

import dev.whetstone.core.chat.ActionId;
import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.Form;
import dev.whetstone.core.chat.Form.Kind.Line;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.question.QuestionBank;
import dev.whetstone.core.schedule.Slot;
import dev.whetstone.core.schedule.Times;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads, shows and changes a channel's settings; shared by the command and its form. */
public final class Setup {
  static final String ROUTE = "setup";

  private final StudyGroups groups;
  private final SettingsText text;
  private final QuestionBank bank;
  private final Permissions permissions;
  private final InstantSource clock;

  public Setup(
      StudyGroups groups, QuestionBank bank, Permissions permissions, InstantSource clock) {
    this.groups = groups;
    this.text = new SettingsText(bank);
    this.bank = bank;
    this.permissions = permissions;
    this.clock = clock;
  }

  SettingsText text() {
    return text;
  }

  /** The words in force for the channel, changed by what was given. */
  Map<String, String> words(Origin origin, Map<String, String> given) {
    Settings current =
        groups
            .ofChannel(origin.channel())
            .map(g -> new Settings(g.schedule(), g.deck()))
            .orElse(Settings.DEFAULT);
    Map<String, String> words = new HashMap<>(text.write(current));
    words.putAll(given);
    return words;
  }

  Form form(Map<String, String> words) {
    return new Form(
        ActionId.of(ROUTE),
        "Set up daily question",
        "Save",
        List.of(
            field(words, SettingsText.TIME, "Time of day", "For example 09:00", 20),
            field(words, SettingsText.ZONE, "Time zone", "For example Europe/Berlin", 60),
            field(words, SettingsText.DAYS, "Days", "daily, mon-fri, or mon,wed,fri", 60),
            field(words, SettingsText.TOPICS, "Topics", "all, or some from /topics", 1000),
            field(words, SettingsText.DIFFICULTY, "Difficulty", "all, or easy,medium,hard", 40)));
  }

  /** Saves the settings and says what happens next. A paused group stays paused. */
  Card save(Origin origin, Map<String, String> words) {
    Settings settings = text.read(words);
    Optional<StudyGroup> before = groups.ofChannel(origin.channel());
    boolean paused = before.map(g -> g.next().isEmpty()).orElse(false);
    Slot next = next(settings, before);
    groups.setUp(origin, settings, paused ? Optional.empty() : Optional.of(next));
    String title = before.isEmpty() ? "This channel has a study group now" : "Settings saved";
    Missing missing = permissions.missing(origin.channel());
    List<Block> blocks = new ArrayList<>(List.of(fields(settings)));
    blocks.addAll(missing.words());
    blocks.add(
        Block.Paragraph.of(
            paused
                ? "Posting is paused. /resume starts it again."
                : when(Times.moment(next.at(), settings.schedule().zone()), missing)));
    return new Card(missing.toPostAny() ? title + ", but I cannot post here" : title, blocks);
  }

  private static String when(String moment, Missing missing) {
    return missing.toPostAny()
        ? "The next question is due "
            + moment
            + ". If I still cannot post then, posting here stops until /resume."
        : "The next question comes "
            + moment
            + ". /post-now posts today's at once where none came yet.";
  }

  private Slot next(Settings settings, Optional<StudyGroup> before) {
    Instant now = clock.instant();
    LocalDate last = before.map(StudyGroup::lastDateOrNever).orElse(LocalDate.MIN);
    return settings.schedule().upcoming(now, last);
  }

  private Block fields(Settings settings) {
    List<Block.Field> fields = new ArrayList<>();
    text.write(settings).forEach((name, value) -> fields.add(new Block.Field(name, value)));
    fields.add(new Block.Field("questions", settings.deck().of(bank).size() + " in this deck"));
    return new Block.Fields(fields);
  }

  private static Form.Field field(
      Map<String, String> words, String name, String label, String hint, int maxLength) {
    return new Form.Field(
        name, label, hint, new Line(maxLength), true, words.getOrDefault(name, ""));
  }
}
