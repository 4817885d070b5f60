package dev.whetstone.testkit.discord.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What Discord asks of the options of a command, those of subcommands included. */
final class OptionRules {
  private static final int GROUP = 2;

  private OptionRules() {}

  static List<Problem> check(Part options) {
    List<Problem> problems = new ArrayList<>(kinds(options));
    problems.addAll(order(options));
    problems.addAll(unique(options));
    options.items().forEach(option -> problems.addAll(one(option)));
    return problems;
  }

  private static List<Problem> one(Part option) {
    List<Problem> problems = new ArrayList<>(CommandRules.names(option));
    if (option.yes("autocomplete") && option.has("choices")) {
      problems.add(
          option
              .at("autocomplete")
              .problem(
                  "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID",
                  "Options with choices cannot have autocomplete"));
    }
    problems.addAll(check(option.at("options")));
    return problems;
  }

  private static List<Problem> order(Part options) {
    List<Problem> problems = new ArrayList<>();
    boolean optional = false;
    for (Part option : options.items().toList()) {
      if (option.yes("required") && optional) {
        problems.add(
            option.problem(
                "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
                "Required options must be placed before non-required options"));
      }
      optional |= !option.yes("required");
    }
    return problems;
  }

  private static List<Problem> kinds(Part options) {
    long subcommands = options.items().filter(o -> o.integer("type") <= GROUP).count();
    return subcommands == 0 || subcommands == options.json().size()
        ? List.of()
        : List.of(
            options.problem(
                "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
                "Sub-command and sub-command group option types are mutually exclusive to all"
                    + " other types"));
  }

  private static List<Problem> unique(Part options) {
    Set<String> seen = new HashSet<>();
    return options
        .items()
        .filter(option -> !seen.add(option.text("name")))
        .map(option ->
            option
                .at("name")
                .problem(
                    "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS",
                    "Option name already exists in these options"))
        .toList();
  }
}
