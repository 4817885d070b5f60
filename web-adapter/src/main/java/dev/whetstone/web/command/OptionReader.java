package dev.whetstone.web.command;

import dev.whetstone.core.chat.CommandSpec;
import dev.whetstone.core.chat.OptionSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Gives the words of a command to its options, one after the other. */
final class OptionReader {
  private final CommandSpec spec;
  private final Map<String, String> values = new LinkedHashMap<>();
  private Optional<String> last = Optional.empty();
  private boolean named;

  OptionReader(CommandSpec spec) {
    this.spec = spec;
  }

  Map<String, String> values() {
    return values;
  }

  /** Begins an option by its name; false where it had begun before. */
  boolean begin(CommandLine.Start start) {
    last = Optional.of(start.name());
    named = true;
    return values.putIfAbsent(start.name(), new Words.Word(start.rawValue(), 0).text()) == null;
  }

  /** Adds a word without a name to the option it is meant for; false where that is not clear. */
  boolean add(String word) {
    Optional<String> unfinished = last.filter(name -> !isComplete(name));
    Optional<String> target = named && unfinished.isPresent() ? unfinished : bare(word, unfinished);
    target.ifPresent(name -> values.merge(name, word, (a, b) -> (a + " " + b).strip()));
    named &= target.equals(last);
    last = target;
    return target.isPresent();
  }

  private Optional<String> bare(String word, Optional<String> unfinished) {
    return only(o -> isOpen(o) && isFixedValue(o, word))
        .or(() -> unfinished)
        .or(() -> only(_ -> true))
        .or(() -> only(o -> isOpen(o) && !(o.kind() instanceof OptionSpec.Kind.OneOf)));
  }

  private Optional<String> only(Predicate<OptionSpec> fits) {
    List<OptionSpec> fitting = spec.options().stream().filter(fits).toList();
    return fitting.size() == 1 ? Optional.of(fitting.getFirst().name()) : Optional.empty();
  }

  private boolean isOpen(OptionSpec option) {
    return !values.containsKey(option.name());
  }

  /** Whether the option takes fixed values and has one of them. */
  private boolean isComplete(String name) {
    return spec.option(name)
        .filter(o -> isFixedValue(o, values.getOrDefault(name, "")))
        .isPresent();
  }

  private static boolean isFixedValue(OptionSpec option, String value) {
    return option.kind() instanceof OptionSpec.Kind.OneOf(List<String> fixed)
        && fixed.stream().anyMatch(value::equalsIgnoreCase);
  }
}
