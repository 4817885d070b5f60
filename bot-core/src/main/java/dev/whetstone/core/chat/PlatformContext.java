package dev.whetstone.core.chat;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * What an adapter is given: its settings by name, the one clock, painter, request budget, and keep.
 */
public record PlatformContext(
    Map<String, String> settings,
    InstantSource clock,
    FormulaPainter formulas,
    RequestBudget budget,
    Keep keep) {
  public PlatformContext {
    settings = Map.copyOf(settings);
  }

  public Optional<String> setting(String name) {
    return Optional.ofNullable(settings.get(name));
  }

  /** Without the settings' values: some are secrets. */
  @Override
  public String toString() {
    return "PlatformContext" + settings.keySet();
  }
}
