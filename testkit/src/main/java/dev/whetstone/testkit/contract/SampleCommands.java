package dev.whetstone.testkit.contract;

import dev.whetstone.core.chat.CommandCatalog;
import dev.whetstone.core.chat.CommandSpec;
import dev.whetstone.core.chat.CommandSpec.Audience;
import dev.whetstone.core.chat.OptionSpec;
import java.util.List;

/** The catalogue that the contract starts adapters with. */
final class SampleCommands {
  static final String ASK = "ask";
  static final String PLAIN = "plain";

  private SampleCommands() {}

  /** One command with an option of each kind, and one without any. */
  static CommandCatalog catalog() {
    return new CommandCatalog(
        List.of(
            new CommandSpec(ASK, "Asks a question", Audience.EVERYONE, options()),
            new CommandSpec(PLAIN, "Takes nothing", Audience.EVERYONE, List.of())));
  }

  private static List<OptionSpec> options() {
    return List.of(
        OptionSpec.optional("topic", "What about", new OptionSpec.Kind.Completed()),
        OptionSpec.optional(
            "level", "How hard", new OptionSpec.Kind.OneOf(List.of("easy", "hard"))),
        OptionSpec.optional("note", "Any words", new OptionSpec.Kind.Text()));
  }
}
