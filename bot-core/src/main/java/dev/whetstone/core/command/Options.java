package dev.whetstone.core.command;

import java.util.Map;
import java.util.Optional;

/** The options a member gave with a command. */
public record Options(Map<String, String> values) {
  public Options {
    values = Map.copyOf(values);
  }

  public Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }
}
