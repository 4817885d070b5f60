package dev.whetstone.testkit.discord.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What Discord asks of commands beyond its document. */
final class CommandRules {
  private static final Pattern NAME =
      Pattern.compile("^[-_'\\p{L}\\p{N}\\p{IsDevanagari}\\p{IsThai}]{1,32}$");
  private static final int CHAT_INPUT = 1;
  private static final int MOST_CHARACTERS = 8000;

  private CommandRules() {}

  static List<Problem> all(Part commands) {
    List<Problem> problems = new ArrayList<>();
    commands.items().forEach(command -> problems.addAll(one(command)));
    Set<List<Object>> seen = new HashSet<>();
    boolean twice = commands.items().anyMatch(c -> !seen.add(List.of(type(c), c.text("name"))));
    if (twice) {
      problems.add(
          commands.problem(
              "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique"));
    }
    return problems;
  }

  static List<Problem> one(Part command) {
    return type(command) == CHAT_INPUT ? chatInput(command) : menu(command);
  }

  /** What is not there stays as it is. */
  static List<Problem> change(Part command) {
    List<Problem> problems = new ArrayList<>(OptionRules.check(command.at("options")));
    if (command.has("name")) {
      problems.addAll(names(command));
    }
    return problems;
  }

  /** The name and its translations follow the pattern, in lower case where there is one. */
  static List<Problem> names(Part named) {
    Part localized = named.at("name_localizations");
    Stream<Part> translations =
        localized.json().properties().stream().map(entry -> localized.at(entry.getKey()));
    return Stream.concat(Stream.of(named.at("name")), translations)
        .filter(name -> !isName(name.json().asText()))
        .map(name -> name.problem("APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid"))
        .toList();
  }

  private static boolean isName(String name) {
    boolean lower =
        name.codePoints().allMatch(character -> Character.toLowerCase(character) == character);
    return lower && NAME.matcher(name).matches();
  }

  private static List<Problem> chatInput(Part command) {
    List<Problem> problems = new ArrayList<>(names(command));
    if (!command.has("description")) {
      problems.add(Problem.required(command.at("description").path()));
    }
    problems.addAll(OptionRules.check(command.at("options")));
    if (characters(command) > MOST_CHARACTERS) {
      problems.add(
          command.problem(
              "APPLICATION_COMMAND_TOO_LARGE",
              "Command exceeds maximum size (" + MOST_CHARACTERS + ")"));
    }
    return problems;
  }

  /** The entry of a menu may be called anything and has nothing else. */
  private static List<Problem> menu(Part command) {
    return Stream.of("description", "options")
        .filter(command::has)
        .map(field ->
            command
                .at(field)
                .problem(
                    "APPLICATION_COMMAND_CONTEXT_MENU_FIELD_NOT_ALLOWED",
                    "Context menu commands cannot have " + field))
        .toList();
  }

  private static int type(Part command) {
    return command.has("type") ? command.integer("type") : CHAT_INPUT;
  }

  private static int characters(Part part) {
    int own = part.length("name") + part.length("description");
    int values = part.length("value");
    return own
        + values
        + Stream.of("options", "choices")
            .flatMap(inner -> part.at(inner).items())
            .mapToInt(CommandRules::characters)
            .sum();
  }
}
