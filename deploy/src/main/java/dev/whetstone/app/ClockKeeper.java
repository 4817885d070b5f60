package dev.whetstone.app;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a clock near its database's, also after the machine slept. */
final class ClockKeeper implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ClockKeeper.class);
  private static final int PACE_SECONDS = 10;

  private final ScheduledExecutorService timer =
      new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("clock").factory());

  ClockKeeper(DatabaseClock clock) {
    var _ =
        timer.scheduleWithFixedDelay(
            () -> measure(clock), PACE_SECONDS, PACE_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    timer.close();
  }

  /** A failure must not end the schedule; the clock runs on with its last reading. */
  private static void measure(DatabaseClock clock) {
    try {
      clock.measure();
    } catch (RuntimeException e) {
      log.info("The database was not asked for its time", e);
    }
  }
}
