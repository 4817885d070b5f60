package dev.whetstone.core.group;

import static dev.whetstone.core.chat.CommandSpec.Audience.ADMINS;

import dev.whetstone.core.chat.CommandSpec;
import dev.whetstone.core.chat.OptionSpec;
import dev.whetstone.core.chat.OptionSpec.Kind.Completed;
import dev.whetstone.core.chat.OptionSpec.Kind.Text;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.command.Command;
import dev.whetstone.core.command.Completing;
import dev.whetstone.core.command.Options;
import dev.whetstone.core.question.Difficulty;
import dev.whetstone.core.question.QuestionBank;
import dev.whetstone.core.question.Topic;
import dev.whetstone.core.schedule.Zones;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Starts a study group in the channel or changes it; without options it opens a form. */
public final class SetupCommand implements Command, Completing {
  private static final CommandSpec SPEC =
      new CommandSpec(
          "setup",
          "Start or change the daily question of this channel",
          ADMINS,
          List.of(
              OptionSpec.optional(SettingsText.TIME, "Time of day, for example 09:00", new Text()),
              OptionSpec.optional(
                  SettingsText.ZONE, "Time zone, for example Europe/Berlin", new Completed()),
              OptionSpec.optional(
                  SettingsText.DAYS, "daily, mon-fri, or mon,wed,fri", new Completed()),
              OptionSpec.optional(
                  SettingsText.TOPICS, "all, or topics with commas between", new Completed()),
              OptionSpec.optional(
                  SettingsText.DIFFICULTY, "all, or some of easy,medium,hard", new Completed())));

  private final Setup setup;
  private final QuestionBank bank;

  public SetupCommand(Setup setup, QuestionBank bank) {
    this.setup = setup;
    this.bank = bank;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Reply run(Origin origin, Options options) {
    var words = setup.words(origin, options.values());
    return options.isEmpty()
        ? new Reply.OpenForm(setup.form(words))
        : new Reply.ToMember(setup.save(origin, words));
  }

  @Override
  public List<String> complete(Origin origin, String option, String typed) {
    return switch (option) {
      case SettingsText.ZONE -> Zones.matching(typed);
      case SettingsText.DAYS -> starting(typed, Stream.of("daily", "mon-fri", "mon,wed,fri"));
      case SettingsText.TOPICS -> lastOf(typed, bank.topics().keySet().stream().map(Topic::slug));
      case SettingsText.DIFFICULTY ->
          lastOf(typed, Arrays.stream(Difficulty.values()).map(Difficulty::word));
      default -> List.of();
    };
  }

  /** Completes the last word of a list with commas. */
  private static List<String> lastOf(String typed, Stream<String> words) {
    String done = typed.substring(0, typed.lastIndexOf(',') + 1);
    Stream<String> all = done.isEmpty() ? Stream.concat(Stream.of("all"), words) : words;
    return starting(typed.substring(done.length()), all).stream().map(w -> done + w).toList();
  }

  private static List<String> starting(String typed, Stream<String> words) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    return words.filter(w -> w.contains(wanted)).toList();
  }
}
