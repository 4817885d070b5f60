package dev.whetstone.testkit.slack;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A fake Slack for each test: a field with {@code @RegisterExtension}, and {@link #slack} in the
 * test.
 */
public final class FakeSlackExtension implements BeforeEachCallback, AfterEachCallback {
  private final FakeSlackOptions options;
  private @Nullable FakeSlack running;

  public FakeSlackExtension(FakeSlackOptions options) {
    this.options = options;
  }

  /** The one of the running test. */
  public FakeSlack slack() {
    if (running == null) {
      throw new IllegalStateException("There is a fake Slack only while a test runs.");
    }
    return running;
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    running = FakeSlack.start(options);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    if (running != null) {
      running.close();
      running = null;
    }
  }
}
