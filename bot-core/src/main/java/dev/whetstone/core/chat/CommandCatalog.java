package dev.whetstone.core.chat;

import java.util.List;
import java.util.Optional;

/** Every command there is, in the order that help shows them. */
public record CommandCatalog(List<CommandSpec> commands) {
  public CommandCatalog {
    commands = List.copyOf(commands);
    if (commands.stream().map(CommandSpec::name).distinct().count() != commands.size()) {
      throw new IllegalArgumentException("Two commands of one name");
    }
  }

  public Optional<CommandSpec> find(String name) {
    return commands.stream().filter(c -> c.name().equals(name)).findFirst();
  }
}
