package dev.whetstone.core.store;

import java.util.Arrays;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;

/** The tables and how far they are from what this program needs. */
public final class Schema {
  private final Flyway flyway;

  public Schema(DataSource database) {
    flyway =
        Flyway.configure()
            .dataSource(database)
            .locations("classpath:dev/whetstone/core/store/migration")
            .javaMigrations(new V2__Quartz())
            .load();
  }

  /** Brings the tables up to date. Waits for another process that is at it. */
  public void migrate() {
    flyway.migrate();
  }

  /** What there is, without changing anything. */
  public State state() {
    MigrationInfoService info = flyway.info();
    int unknown = count(info.applied(), one -> !one.getState().isResolved());
    int failed = count(info.all(), one -> one.getState().isFailed());
    return new State(info.applied().length, info.pending().length, unknown, failed);
  }

  private static int count(MigrationInfo[] migrations, Predicate<MigrationInfo> which) {
    return (int) Arrays.stream(migrations).filter(which).count();
  }

  /**
   * How many steps of migration there are.
   *
   * @param applied done, including those that follow here
   * @param pending not done yet
   * @param unknown done by a newer program, which this one does not know
   * @param failed begun and not finished
   */
  public record State(int applied, int pending, int unknown, int failed) {}
}
