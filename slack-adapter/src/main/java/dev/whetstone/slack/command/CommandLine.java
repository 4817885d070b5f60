package dev.whetstone.slack.command;

import dev.whetstone.core.chat.CommandCatalog;
import dev.whetstone.core.chat.CommandSpec;
import dev.whetstone.core.chat.OptionSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads what was typed after {@code /whetstone}: {@code ask topic:attention note:"two words"}.
 * Forgiving: {@code topic=attention}, {@code --topic attention} and values without a name are read
 * too, whatever the case. A value that ends with a question mark asks what fits.
 */
public record CommandLine(CommandCatalog commands) {
  private static final String HELP = "help";
  private static final Pattern NAMED =
      Pattern.compile("(?:--?|—)?([\\p{L}-]+)[:=](.*)", Pattern.DOTALL);
  private static final Pattern FLAG = Pattern.compile("(?:--|—)([\\p{L}-]+)");

  /** What somebody wants. */
  public sealed interface Wish {
    /** A command, known or not. */
    record Run(String command, Map<String, String> options) implements Wish {
      public Run {
        options = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(options));
      }
    }

    /** Values for an option that begin like this. */
    record Suggest(String command, String option, String typed) implements Wish {}
  }

  public Wish read(String line) {
    List<String> words = Words.of(line);
    if (words.isEmpty()) {
      return new Wish.Run(HELP, Map.of());
    }
    String name = words.getFirst().toLowerCase(Locale.ROOT).replaceFirst("^/+", "");
    Optional<CommandSpec> command = commands.find(name);
    if (command.isEmpty()) {
      return new Wish.Run(name.isEmpty() ? HELP : name, Map.of());
    }
    Map<String, String> options = options(command.get(), words.subList(1, words.size()));
    return asked(command.get(), options).orElseGet(() -> new Wish.Run(name, options));
  }

  private static Optional<Wish> asked(CommandSpec command, Map<String, String> options) {
    return options.entrySet().stream()
        .filter(o -> o.getValue().endsWith("?"))
        .filter(o ->
            command
                .option(o.getKey())
                .filter(s -> s.kind() instanceof OptionSpec.Kind.Completed)
                .isPresent())
        .<Wish>map(o ->
            new Wish.Suggest(
                command.name(), o.getKey(), o.getValue().substring(0, o.getValue().length() - 1)))
        .findFirst();
  }

  private static Map<String, String> options(CommandSpec command, List<String> words) {
    Map<String, String> options = new LinkedHashMap<>();
    List<String> loose = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Matcher named = NAMED.matcher(words.get(i));
      Matcher flag = FLAG.matcher(words.get(i));
      Optional<String> name = named.matches() ? known(command, named.group(1)) : Optional.empty();
      Optional<String> flagged = flag.matches() ? known(command, flag.group(1)) : Optional.empty();
      if (name.isPresent()) {
        options.put(name.get(), Words.unquoted(named.group(2)));
      } else if (flagged.isPresent() && i + 1 < words.size()) {
        options.put(flagged.get(), Words.unquoted(words.get(++i)));
      } else {
        loose.add(Words.unquoted(words.get(i)));
      }
    }
    fill(command, options, loose);
    return options;
  }

  private static Optional<String> known(CommandSpec command, String name) {
    return command.option(name.toLowerCase(Locale.ROOT)).map(OptionSpec::name);
  }

  /** Values without a name: where only they fit, then in the order of the options. */
  private static void fill(CommandSpec command, Map<String, String> options, List<String> loose) {
    List<String> left = new ArrayList<>();
    for (String value : loose) {
      Optional<String> choice =
          free(command, options).filter(o -> takes(o, value)).findFirst().map(OptionSpec::name);
      choice.ifPresentOrElse(name -> options.put(name, value), () -> left.add(value));
    }
    List<OptionSpec> open =
        free(command, options).filter(o -> !(o.kind() instanceof OptionSpec.Kind.OneOf)).toList();
    for (int i = 0; i < open.size() && i < left.size(); i++) {
      boolean last = i == open.size() - 1;
      String value = last ? String.join(" ", left.subList(i, left.size())) : left.get(i);
      options.put(open.get(i).name(), value);
    }
    if (open.isEmpty() && !left.isEmpty()) {
      misplaced(command, options, left);
    }
  }

  private static Stream<OptionSpec> free(CommandSpec command, Map<String, String> options) {
    return command.options().stream().filter(o -> !options.containsKey(o.name()));
  }

  private static boolean takes(OptionSpec option, String value) {
    return option.kind() instanceof OptionSpec.Kind.OneOf(List<String> values)
        && values.stream().anyMatch(value::equalsIgnoreCase);
  }

  /** What fits nowhere goes where the core says what would. */
  private static void misplaced(
      CommandSpec command, Map<String, String> options, List<String> left) {
    String words = String.join(" ", left);
    free(command, options)
        .findFirst()
        .map(OptionSpec::name)
        .or(() -> options.keySet().stream().reduce((_, last) -> last))
        .ifPresent(name -> options.merge(name, words, (a, b) -> a + " " + b));
  }
}
