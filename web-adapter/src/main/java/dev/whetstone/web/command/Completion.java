package dev.whetstone.web.command;

import dev.whetstone.core.chat.CommandCatalog;
import dev.whetstone.core.chat.CommandSpec;
import dev.whetstone.core.chat.CommandSpec.Audience;
import dev.whetstone.core.chat.OptionSpec;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a half-typed command may go on. */
public final class Completion {
  private static final int MOST = 25;
  private final CommandCatalog catalog;

  public Completion(CommandCatalog catalog) {
    this.catalog = catalog;
  }

  /** Asks the core what an option may be; the platform's way to say {@code SuggestionsWanted}. */
  public interface Source {
    List<String> suggest(String command, String option, String typed);
  }

  /** What may stand from {@code from} on, counted in UTF-16 units as the browser does. */
  public record Offer(int from, List<Choice> choices) {
    public Offer {
      choices = choices.stream().limit(MOST).toList();
    }
  }

  /** One continuation: the text to insert, and what to show of it. */
  public record Choice(String insert, String label, String detail) {}

  /** The offer for a line up to the cursor. */
  public Offer complete(String line, Source source) {
    if (!line.startsWith("/")) {
      return new Offer(0, List.of());
    }
    List<Words.Word> words = Words.of(line);
    String head = words.getFirst().raw().substring(1).toLowerCase(Locale.ROOT);
    if (words.size() == 1 && line.length() == head.length() + 1) {
      return new Offer(0, commands(head));
    }
    return catalog
        .find(head)
        .map(spec -> options(spec, words, line, source))
        .orElse(new Offer(0, List.of()));
  }

  private List<Choice> commands(String head) {
    return byPrefixFirst(catalog.commands(), CommandSpec::name, head).map(Completion::of).toList();
  }

  private static Choice of(CommandSpec spec) {
    String more = spec.options().isEmpty() ? "" : " ";
    String admins = spec.audience() == Audience.ADMINS ? " · admins" : "";
    return new Choice("/" + spec.name() + more, "/" + spec.name(), spec.description() + admins);
  }

  private static Offer options(
      CommandSpec spec, List<Words.Word> words, String line, Source source) {
    boolean fresh = Words.isBlank(line.charAt(line.length() - 1));
    Words.Word last = fresh ? new Words.Word("", line.length()) : words.getLast();
    Optional<CommandLine.Start> start = CommandLine.start(last.raw());
    Optional<OptionSpec> named = start.flatMap(s -> spec.option(s.name()));
    if (named.isPresent() && last.raw().matches("[^:=]+[:=].*")) {
      String typed = start.get().rawValue();
      int from = last.from() + last.raw().length() - typed.length();
      return new Offer(from, values(spec, named.get(), typed, source));
    }
    if (spec.options().size() == 1 && words.size() <= (fresh ? 1 : 2)) {
      return new Offer(last.from(), values(spec, spec.options().getFirst(), last.raw(), source));
    }
    return new Offer(last.from(), names(spec, words, last));
  }

  private static List<Choice> values(
      CommandSpec spec, OptionSpec option, String rawTyped, Source source) {
    String typed = new Words.Word(rawTyped, 0).text();
    Stream<String> values =
        switch (option.kind()) {
          case OptionSpec.Kind.Text _, OptionSpec.Kind.Role _ -> Stream.of();
          case OptionSpec.Kind.OneOf(List<String> all) -> byPrefixFirst(all, v -> v, typed);
          case OptionSpec.Kind.Completed _ ->
              source.suggest(spec.name(), option.name(), typed).stream();
        };
    return values.map(v -> new Choice(Words.quoted(v) + " ", v, "")).toList();
  }

  private static List<Choice> names(CommandSpec spec, List<Words.Word> words, Words.Word last) {
    Set<String> used =
        words.stream()
            .flatMap(w -> CommandLine.start(w.raw()).map(CommandLine.Start::name).stream())
            .collect(Collectors.toSet());
    String typed = last.raw().replaceFirst("^--", "").toLowerCase(Locale.ROOT);
    return spec.options().stream()
        .filter(o -> o.name().startsWith(typed) && !used.contains(o.name()))
        .map(o -> new Choice(o.name() + ":", o.name(), detail(o)))
        .toList();
  }

  private static String detail(OptionSpec option) {
    return option.required() ? option.description() + " · required" : option.description();
  }

  /** Those that begin with what was typed, then those that contain it. */
  private static <T> Stream<T> byPrefixFirst(List<T> all, Function<T, String> name, String typed) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    List<T> fitting =
        all.stream().filter(t -> name.apply(t).toLowerCase(Locale.ROOT).contains(wanted)).toList();
    return Stream.of(true, false)
        .flatMap(prefix ->
            fitting.stream()
                .filter(t -> prefix == name.apply(t).toLowerCase(Locale.ROOT).startsWith(wanted)));
  }
}
