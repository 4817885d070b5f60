package dev.whetstone.core.command;

import dev.whetstone.core.chat.CommandSpec;
import dev.whetstone.core.chat.ForeignText;
import dev.whetstone.core.chat.NearMiss;
import dev.whetstone.core.chat.OptionSpec;
import dev.whetstone.core.chat.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Holds what a member typed against a command's spec. */
final class OptionCheck {
  private OptionCheck() {}

  /** The options as the spec spells them; throws {@link Refusal} where they do not fit. */
  static Options check(CommandSpec spec, Map<String, String> given) {
    Map<String, String> checked = new HashMap<>();
    given.forEach((name, value) -> {
      OptionSpec option =
          spec.option(name.toLowerCase(Locale.ROOT)).orElseThrow(() -> unknown(spec, name));
      checked.put(option.name(), value(spec, option, value));
    });
    for (OptionSpec option : spec.options()) {
      if (option.required() && !checked.containsKey(option.name())) {
        throw needsValue(spec, option);
      }
    }
    return new Options(checked);
  }

  private static Refusal needsValue(CommandSpec spec, OptionSpec option) {
    return new Refusal(
        "The option “" + option.name() + "” of /" + spec.name() + " needs a value.",
        option.description() + ".");
  }

  private static String value(CommandSpec spec, OptionSpec option, String value) {
    return switch (option.kind()) {
      case OptionSpec.Kind.Text _, OptionSpec.Kind.Completed _, OptionSpec.Kind.Role _ -> value;
      case OptionSpec.Kind.OneOf(List<String> values) ->
          values.stream()
              .filter(v -> v.equalsIgnoreCase(value.strip()))
              .findFirst()
              .orElseThrow(() -> wrongValue(spec, option, value, values));
    };
  }

  private static Refusal wrongValue(
      CommandSpec spec, OptionSpec option, String value, List<String> values) {
    return new Refusal(
        ForeignText.quoted(value) + " is no " + option.name() + " of /" + spec.name() + ".",
        "Take one of: " + String.join(", ", values) + ".");
  }

  private static Refusal unknown(CommandSpec spec, String name) {
    List<String> names = spec.options().stream().map(OptionSpec::name).toList();
    List<String> near = NearMiss.of(name, names);
    String all = names.isEmpty() ? "It takes none." : "It takes: " + String.join(", ", names) + ".";
    return new Refusal(
        "/" + spec.name() + " has no option " + ForeignText.quoted(name) + ".",
        near.isEmpty() ? all : "Did you mean “" + near.getFirst() + "”? " + all);
  }
}
