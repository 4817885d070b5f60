package dev.whetstone.core.chat;

import java.util.List;
import java.util.Optional;

/** A command as data: adapters register it, {@code /help} and the docs print it. */
public record CommandSpec(
    String name, String description, Audience audience, List<OptionSpec> options) {
  public CommandSpec {
    options = List.copyOf(options);
    if (!name.matches("[a-z][a-z0-9-]{0,31}") || description.length() > 100) {
      throw new IllegalArgumentException("Not a command: " + name);
    }
  }

  /** Who may use it. */
  public enum Audience {
    EVERYONE,
    ADMINS
  }

  public Optional<OptionSpec> option(String wanted) {
    return options.stream().filter(o -> o.name().equals(wanted)).findFirst();
  }
}
