package dev.whetstone.core.chat;

import java.util.List;

/** An option of a command, as data. */
public record OptionSpec(String name, String description, Kind kind, boolean required) {
  public OptionSpec {
    if (!name.matches("[a-z][a-z0-9-]{0,31}") || description.length() > 100) {
      throw new IllegalArgumentException("Not an option: " + name);
    }
  }

  public static OptionSpec optional(String name, String description, Kind kind) {
    return new OptionSpec(name, description, kind, false);
  }

  /** What values an option takes. */
  public sealed interface Kind {
    /** Any text. */
    record Text() implements Kind {}

    /** Text that the core completes while it is typed. */
    record Completed() implements Kind {}

    /** A role of the workspace, as its platform names it. */
    record Role() implements Kind {}

    /** One of the values. */
    record OneOf(List<String> values) implements Kind {
      public OneOf {
        values = List.copyOf(values);
      }
    }
  }
}
