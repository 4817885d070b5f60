package dev.whetstone.core.scheduling;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Runs ticks in this process, whatever other processes do, until closed: the cluster would give a
 * tick to any one of them, and that one may not serve the workspace.
 */
public final class LocalTicks implements AutoCloseable {
  private final ScheduledExecutorService threads;

  /** Starts at once. */
  public LocalTicks(List<Tick> ticks) {
    threads =
        Executors.newScheduledThreadPool(
            ticks.size(), Thread.ofPlatform().daemon().name("tick-", 0).factory());
    for (Tick tick : ticks) {
      ScheduledFuture<?> _ =
          threads.scheduleWithFixedDelay(
              () -> TickJob.run(tick), 0, tick.every().toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** Waits for running ticks. */
  @Override
  public void close() {
    threads.close();
  }
}
