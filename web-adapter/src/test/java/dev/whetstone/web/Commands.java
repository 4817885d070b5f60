package dev.whetstone.web;

import dev.whetstone.core.chat.CommandCatalog;
import dev.whetstone.core.chat.CommandSpec;
import dev.whetstone.core.chat.CommandSpec.Audience;
import dev.whetstone.core.chat.OptionSpec;
import dev.whetstone.core.chat.OptionSpec.Kind;
import java.util.List;

/** A catalogue like the real one: with no, one and several options. */
public final class Commands {
  public static final CommandCatalog CATALOG =
      new CommandCatalog(
          List.of(
              new CommandSpec("streak", "Shows your streak", Audience.EVERYONE, List.of()),
              new CommandSpec(
                  "practice",
                  "Asks you a question",
                  Audience.EVERYONE,
                  List.of(OptionSpec.optional("topic", "What about", new Kind.Completed()))),
              new CommandSpec(
                  "quiz",
                  "Asks you several",
                  Audience.EVERYONE,
                  List.of(
                      OptionSpec.optional("topic", "What about", new Kind.Completed()),
                      OptionSpec.optional(
                          "difficulty", "How hard", new Kind.OneOf(List.of("easy", "hard"))))),
              new CommandSpec(
                  "leaderboard",
                  "Shows who leads",
                  Audience.EVERYONE,
                  List.of(
                      OptionSpec.optional(
                          "period", "Since when", new Kind.OneOf(List.of("week", "all"))))),
              new CommandSpec(
                  "setup",
                  "Sets the daily question up",
                  Audience.ADMINS,
                  List.of(
                      new OptionSpec("time", "When, for example 09:00", new Kind.Text(), true),
                      OptionSpec.optional("zone", "Time zone", new Kind.Completed()),
                      OptionSpec.optional("days", "Which days", new Kind.Text()),
                      OptionSpec.optional(
                          "difficulty",
                          "How hard",
                          new Kind.OneOf(List.of("easy", "medium", "hard")))))));

  private Commands() {}
}
