package dev.whetstone.core.scheduling;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.quartz.SimpleScheduleBuilder.simpleSchedule;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.impl.SchedulerRepository;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.utils.DBConnectionManager;

/** Runs ticks on a clustered Quartz until closed. */
public final class TickScheduler implements AutoCloseable {
  private static final String NAME = "whetstone";
  private final Scheduler quartz;

  /** Starts at once; the schema must be there. */
  public TickScheduler(DataSource database, List<Tick> ticks) {
    try {
      quartz = create(properties(database));
      Map<String, Tick> byName = ticks.stream().collect(toMap(Tick::name, identity()));
      quartz.setJobFactory((fired, _) -> new TickJob(tick(byName, fired.getJobDetail())));
      for (Tick tick : ticks) {
        quartz.scheduleJob(job(tick), Set.of(trigger(tick)), true);
      }
      quartz.start();
    } catch (SchedulerException e) {
      throw new IllegalStateException("The scheduler cannot start", e);
    }
  }

  /** Quartz would hand out one scheduler of a name for the whole JVM, whatever its database. */
  private static Scheduler create(Properties properties) throws SchedulerException {
    synchronized (TickScheduler.class) {
      SchedulerRepository.getInstance().remove(NAME);
      Scheduler scheduler = new StdSchedulerFactory(properties).getScheduler();
      SchedulerRepository.getInstance().remove(NAME);
      return scheduler;
    }
  }

  /** A node of another version may have stored ticks that this one does not know. */
  private static Tick tick(Map<String, Tick> byName, JobDetail job) {
    String name = job.getKey().getName();
    return byName.getOrDefault(name, new Tick(name, Duration.ZERO, () -> {}));
  }

  private static JobDetail job(Tick tick) {
    return JobBuilder.newJob(TickJob.class).withIdentity(tick.name()).storeDurably().build();
  }

  private static Trigger trigger(Tick tick) {
    return TriggerBuilder.newTrigger()
        .withIdentity(tick.name())
        .forJob(tick.name())
        .withSchedule(
            simpleSchedule()
                .withIntervalInMilliseconds(tick.every().toMillis())
                .repeatForever()
                .withMisfireHandlingInstructionNextWithRemainingCount())
        .build();
  }

  private static Properties properties(DataSource database) {
    String name = "whetstone-" + UUID.randomUUID();
    DBConnectionManager.getInstance().addConnectionProvider(name, new PooledConnections(database));
    Properties p = new Properties();
    p.setProperty("org.quartz.scheduler.instanceName", NAME);
    p.setProperty("org.quartz.scheduler.instanceId", "AUTO");
    p.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
    p.setProperty("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
    p.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
    p.setProperty("org.quartz.threadPool.threadCount", "3");
    p.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
    p.setProperty("org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX");
    p.setProperty(
        "org.quartz.jobStore.driverDelegateClass",
        "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate");
    p.setProperty("org.quartz.jobStore.dataSource", name);
    p.setProperty("org.quartz.jobStore.isClustered", "true");
    p.setProperty("org.quartz.jobStore.acquireTriggersWithinLock", "true");
    p.setProperty("org.quartz.jobStore.useProperties", "true");
    return p;
  }

  /** Waits for running ticks. */
  @Override
  public void close() {
    try {
      quartz.shutdown(true);
    } catch (SchedulerException e) {
      throw new IllegalStateException("The scheduler cannot stop", e);
    }
  }
}
