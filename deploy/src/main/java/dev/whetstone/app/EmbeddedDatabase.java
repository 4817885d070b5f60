package dev.whetstone.app;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.whetstone.core.chat.StartFailure;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * A PostgreSQL server on a data folder, with a pool of connections to it. It listens on 127.0.0.1
 * alone, and what it has committed outlives a power cut.
 */
public final class EmbeddedDatabase implements AutoCloseable {
  private static final int POOL_SIZE = 10;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final EmbeddedPostgres server;
  private final PostgresProcess process;
  private final HikariDataSource pool;
  private volatile boolean closing;

  private EmbeddedDatabase(EmbeddedPostgres server, PostgresProcess process, String password) {
    this.server = server;
    this.process = process;
    this.pool = pool(server.getPort(), password);
  }

  /**
   * Starts the server, after stopping one that a killed run left behind. The first start on a
   * folder unpacks PostgreSQL and creates the database. Throws {@link StartFailure} where that
   * fails.
   */
  public static EmbeddedDatabase start(DataFolder folder) {
    PostgresFiles files = PostgresFiles.in(folder);
    PostgresProcess process = new PostgresProcess(files);
    if (files.anyLeftOver()) {
      process.stopAll();
    }
    try {
      files.removeUnfinished();
      var password = new DatabasePassword(files.data(), files.password());
      EmbeddedPostgres server = PostgresServer.start(files, password.value());
      try {
        password.require(server.getPostgresDatabase());
        files.markFinished();
        return new EmbeddedDatabase(server, process, password.value());
      } catch (IOException | SQLException | RuntimeException e) {
        server.close();
        throw e;
      }
    } catch (IOException | SQLException | RuntimeException e) {
      process.stopAll();
      throw notStarted(files.log(), e);
    }
  }

  /** What to say where the server ends by itself, in a run of the command. */
  static String lossWords(String command) {
    return "The database stopped unexpectedly. What was confirmed is kept."
        + " Start again with ./whetstone "
        + command
        + ".";
  }

  public DataSource dataSource() {
    return pool;
  }

  /** The port on 127.0.0.1. */
  public int port() {
    return server.getPort();
  }

  /** Runs the action once, on a thread of its own, where the server ends without being closed. */
  void onLoss(Runnable action) {
    process.onExit(() -> {
      if (!closing) {
        Thread.ofPlatform().name("database-lost").start(action);
      }
    });
  }

  /** Closes the pool, stops the server and waits until it is gone. */
  @Override
  public void close() {
    closing = true;
    pool.close();
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    process.awaitStopped();
  }

  private static HikariDataSource pool(int port, String password) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("database");
    config.setJdbcUrl("jdbc:postgresql://127.0.0.1:" + port + "/postgres");
    config.setUsername("postgres");
    config.setPassword(password);
    config.setMaximumPoolSize(POOL_SIZE);
    config.setMinimumIdle(2);
    config.setConnectionTimeout(LONGEST_WAIT.toMillis());
    // The details quote rows, and with them answers, which must not reach a log.
    config.addDataSourceProperty("logServerErrorDetail", "false");
    return new HikariDataSource(config);
  }

  private static StartFailure notStarted(Path log, Exception e) {
    return new StartFailure(
        "The database did not start: %s Its log is %s.".formatted(LastLine.of(log), log), e);
  }
}
