package dev.whetstone.web.command;

import dev.whetstone.core.chat.CommandCatalog;
import dev.whetstone.core.chat.CommandSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads a command as people type it: {@code /setup time:09:00 days=mon-fri --zone Europe/Berlin}.
 * Words that follow an option belong to it, a bare value is enough where there is one option, and
 * quotes keep anything together. Unknown names go through: the core knows better what was meant.
 */
public final class CommandLine {
  private static final Pattern OPTION =
      Pattern.compile("(?:--)?([A-Za-z][A-Za-z0-9-]{0,31})[:=](?!//)(.*)", Pattern.DOTALL);
  private static final Pattern DASHED = Pattern.compile("--([A-Za-z][A-Za-z0-9-]{0,31})");
  private final CommandCatalog catalog;

  public CommandLine(CommandCatalog catalog) {
    this.catalog = catalog;
  }

  public Typed read(String line) {
    List<Words.Word> words = Words.of(line.strip());
    if (words.isEmpty() || !words.getFirst().raw().matches("/\\S+")) {
      return new Typed.Chatter();
    }
    String name = words.getFirst().raw().substring(1).toLowerCase(Locale.ROOT);
    return options(name, catalog.find(name), words.subList(1, words.size()));
  }

  /** An option at the head of a word: its name and the value so far, with quotes. */
  record Start(String name, String rawValue) {}

  /** The option that a word begins, if it does. */
  static Optional<Start> start(String rawWord) {
    Matcher option = OPTION.matcher(rawWord);
    if (option.matches()) {
      return Optional.of(new Start(lower(option.group(1)), option.group(2)));
    }
    Matcher dashed = DASHED.matcher(rawWord);
    return dashed.matches() ? Optional.of(new Start(lower(dashed.group(1)), "")) : Optional.empty();
  }

  private static Typed options(String name, Optional<CommandSpec> spec, List<Words.Word> words) {
    Map<String, String> options = new LinkedHashMap<>();
    Optional<String> current = onlyOption(spec);
    for (Words.Word word : words) {
      Optional<Start> start = start(word.raw());
      if (start.isPresent()) {
        if (options.putIfAbsent(start.get().name(), unquoted(start.get().rawValue())) != null) {
          return twice(start.get().name());
        }
        current = start.map(Start::name);
      } else if (current.isPresent()) {
        options.merge(current.get(), word.text(), (a, b) -> (a + " " + b).strip());
      } else {
        return stray(name, spec, word);
      }
    }
    return new Typed.Command(name, options);
  }

  private static Optional<String> onlyOption(Optional<CommandSpec> spec) {
    return spec.filter(s -> s.options().size() == 1).map(s -> s.options().getFirst().name());
  }

  private static Typed twice(String option) {
    return new Typed.Unclear("The option " + option + " is given twice. Give it once.");
  }

  private static Typed stray(String name, Optional<CommandSpec> spec, Words.Word word) {
    if (spec.isEmpty()) {
      return new Typed.Command(name, Map.of());
    }
    if (spec.get().options().isEmpty()) {
      return new Typed.Unclear("/" + name + " takes no options. Send it without more words.");
    }
    String names =
        spec.get().options().stream().map(o -> o.name() + ":").collect(Collectors.joining(" "));
    return new Typed.Unclear(
        "I cannot tell what “%s” is for. Name each option, like this: /%s %s"
            .formatted(word.text(), name, names));
  }

  private static String unquoted(String raw) {
    return new Words.Word(raw, 0).text();
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
