package dev.whetstone.web.command;

import dev.whetstone.core.chat.CommandCatalog;
import dev.whetstone.core.chat.CommandSpec;
import dev.whetstone.core.chat.ForeignText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a command as people type it: {@code /setup time:09:00 days=mon-fri --zone Europe/Berlin}.
 * Words that follow an option belong to it, a bare value is enough where only one option can be
 * meant, and quotes keep anything together. Unknown names go through: the core knows better.
 */
public final class CommandLine {
  private static final Pattern OPTION =
      Pattern.compile("(?:--)?([A-Za-z][A-Za-z0-9-]{0,31})[:=](?!//)(.*)", Pattern.DOTALL);
  private static final Pattern DASHED = Pattern.compile("--([A-Za-z][A-Za-z0-9-]{0,31})");
  private final CommandCatalog catalog;

  public CommandLine(CommandCatalog catalog) {
    this.catalog = catalog;
  }

  /** Reads a line; the source knows values with which an example works. */
  public Typed read(String line, Completion.Source source) {
    List<Words.Word> words = Words.of(line);
    if (words.isEmpty() || !words.getFirst().raw().matches("/\\S+")) {
      return new Typed.Chatter();
    }
    String name = words.getFirst().raw().substring(1).toLowerCase(Locale.ROOT);
    return catalog
        .find(name)
        .map(spec -> options(spec, words.subList(1, words.size()), source))
        .orElseGet(() -> new Typed.Command(name, Map.of()));
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

  private static Typed options(CommandSpec spec, List<Words.Word> words, Completion.Source source) {
    OptionReader reader = new OptionReader(spec);
    for (Words.Word word : words) {
      Optional<Start> start = start(word.raw());
      if (start.isPresent() && !reader.begin(start.get())) {
        return twice(start.get().name());
      }
      if (start.isEmpty() && !reader.add(word.text())) {
        return stray(spec, word, source);
      }
    }
    return new Typed.Command(spec.name(), reader.values());
  }

  private static Typed twice(String option) {
    return new Typed.Unclear("The option " + option + " is given twice. Give it once.");
  }

  private static Typed stray(CommandSpec spec, Words.Word word, Completion.Source source) {
    if (spec.options().isEmpty()) {
      return new Typed.Unclear(
          "/" + spec.name() + " takes no options. Send it without more words.");
    }
    return new Typed.Unclear(
        "I cannot tell what %s is for. Name each option, like this: %s"
            .formatted(ForeignText.quoted(word.text()), Example.of(spec, source)));
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
