package dev.whetstone.testkit.discord;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A fake Discord for each test: a field with {@code @RegisterExtension}, and {@link #discord} in
 * the test.
 */
public final class FakeDiscordExtension implements BeforeEachCallback, AfterEachCallback {
  private final FakeDiscordOptions options;
  private @Nullable FakeDiscord running;

  public FakeDiscordExtension(FakeDiscordOptions options) {
    this.options = options;
  }

  /** The one of the running test. */
  public FakeDiscord discord() {
    if (running == null) {
      throw new IllegalStateException("There is a fake Discord only while a test runs.");
    }
    return running;
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    running = FakeDiscord.start(options);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    if (running != null) {
      running.close();
      running = null;
    }
  }
}
