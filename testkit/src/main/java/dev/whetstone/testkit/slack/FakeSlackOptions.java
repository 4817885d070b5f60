package dev.whetstone.testkit.slack;

import java.time.Duration;

/**
 * How a fake Slack is to be.
 *
 * @param port 0 for a free one
 * @param limiting whether calls are counted
 * @param checking whether arguments are checked against the schema
 * @param retryPause between attempts to tell an app of an event
 */
public record FakeSlackOptions(int port, boolean limiting, boolean checking, Duration retryPause) {
  /** Checks everything, counts nothing, and is impatient. */
  public static final FakeSlackOptions USUAL =
      new FakeSlackOptions(0, false, true, Duration.ofMillis(200));

  public FakeSlackOptions onPort(int wanted) {
    return new FakeSlackOptions(wanted, limiting, checking, retryPause);
  }

  public FakeSlackOptions limiting(boolean limits) {
    return new FakeSlackOptions(port, limits, checking, retryPause);
  }

  public FakeSlackOptions checking(boolean checks) {
    return new FakeSlackOptions(port, limiting, checks, retryPause);
  }
}
