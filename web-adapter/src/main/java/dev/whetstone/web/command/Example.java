package dev.whetstone.web.command;

import dev.whetstone.core.chat.CommandSpec;
import dev.whetstone.core.chat.OptionSpec;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes how a command may be typed, with values that work. */
final class Example {
  private static final Pattern NAMED_VALUE = Pattern.compile("for example (\\S+)");
  private static final int MOST_OPTIONS = 2;

  private Example() {}

  /** The command with its first options; those nobody knows a value of are left out. */
  static String of(CommandSpec spec, Completion.Source source) {
    String options =
        spec.options().stream()
            .flatMap(o -> value(spec, o, source).map(v -> with(o, v)).stream())
            .limit(MOST_OPTIONS)
            .collect(Collectors.joining());
    return "/" + spec.name() + options;
  }

  private static String with(OptionSpec option, String value) {
    return " " + option.name() + ":" + Words.quoted(value);
  }

  private static Optional<String> value(
      CommandSpec spec, OptionSpec option, Completion.Source source) {
    Optional<String> described =
        NAMED_VALUE.matcher(option.description()).results().map(m -> m.group(1)).findFirst();
    return switch (option.kind()) {
      case OptionSpec.Kind.OneOf(List<String> values) -> values.stream().findFirst();
      case OptionSpec.Kind.Text _, OptionSpec.Kind.Role _ -> described;
      case OptionSpec.Kind.Completed _ ->
          described.or(() -> source.suggest(spec.name(), option.name(), "").stream().findFirst());
    };
  }
}
