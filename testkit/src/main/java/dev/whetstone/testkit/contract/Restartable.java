package dev.whetstone.testkit.contract;

/**
 * Ability of a {@link PlatformDriver} whose messages outlive the adapter. Afterwards {@link
 * PlatformDriver#platform} is a new adapter, started with the same commands and inbox.
 */
public interface Restartable {
  void restart();
}
