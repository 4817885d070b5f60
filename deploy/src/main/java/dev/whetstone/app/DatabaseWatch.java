package dev.whetstone.app;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the database for the time again and again, and says once when it does not answer and once
 * when it does again. Everything else goes on by itself.
 */
final class DatabaseWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("database-watch").factory());
  private final DatabaseClock clock;
  private boolean lost;

  DatabaseWatch(DatabaseClock clock, Duration pause) {
    this.clock = clock;
    var _ =
        thread.scheduleWithFixedDelay(
            this::look, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      clock.measure();
      if (lost) {
        LOG.warn("The database answers again; going on");
      }
      lost = false;
    } catch (RuntimeException e) {
      if (!lost && !thread.isShutdown()) {
        LOG.error(
            "The database does not answer. Nothing is posted and nobody is answered until it does; trying again all the time");
        LOG.info("Why the database does not answer", e);
      }
      lost = true;
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
