package dev.whetstone.core.scheduling;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets Quartz run a tick. A failing tick is tried again at its next turn. */
@DisallowConcurrentExecution
final class TickJob implements Job {
  private static final Logger LOG = LoggerFactory.getLogger(TickJob.class);
  private final Tick tick;

  TickJob(Tick tick) {
    this.tick = tick;
  }

  @Override
  public void execute(JobExecutionContext context) {
    run(tick);
  }

  /** Never throws. */
  static void run(Tick tick) {
    try {
      tick.work().run();
    } catch (RuntimeException | Error failure) {
      LOG.error("Tick {} failed", tick.name(), failure);
    }
  }
}
