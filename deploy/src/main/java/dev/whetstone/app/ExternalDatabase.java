package dev.whetstone.app;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import dev.whetstone.core.chat.StartFailure;
import java.time.Duration;

/** Connections to a PostgreSQL that someone else runs. */
final class ExternalDatabase {
  /** Ten processes fit beside each other into PostgreSQL's default of 100 connections. */
  private static final int POOL_SIZE = 8;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  /** The server's limit for one statement; the driver's for a silent network is longer. */
  private static final Duration LONGEST_STATEMENT = Duration.ofSeconds(30);

  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(45);

  private ExternalDatabase() {}

  /** A pool for the program's work. Throws {@link StartFailure} where nobody lets it in. */
  static HikariDataSource pool(DatabaseUrl url) {
    HikariConfig config = config(url, POOL_SIZE);
    config.setConnectionInitSql("set statement_timeout = " + LONGEST_STATEMENT.toMillis());
    config.addDataSourceProperty("socketTimeout", LONGEST_SILENCE.toSeconds());
    return open(url, config);
  }

  /** Connections for work that may take long, such as changes of the schema. */
  static HikariDataSource patient(DatabaseUrl url) {
    return open(url, config(url, 2));
  }

  private static HikariConfig config(DatabaseUrl url, int size) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("database");
    config.setJdbcUrl(url.jdbc());
    url.user().ifPresent(config::setUsername);
    url.password().ifPresent(config::setPassword);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(Math.min(size, 2));
    config.setConnectionTimeout(LONGEST_WAIT.toMillis());
    config.addDataSourceProperty("connectTimeout", LONGEST_WAIT.toSeconds());
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("ApplicationName", "whetstone");
    url.options().forEach(config::addDataSourceProperty);
    // The details quote rows, and with them answers, which must not reach a log.
    config.addDataSourceProperty("logServerErrorDetail", "false");
    return config;
  }

  private static HikariDataSource open(DatabaseUrl url, HikariConfig config) {
    try {
      return new HikariDataSource(config);
    } catch (PoolInitializationException e) {
      throw new StartFailure(DatabaseTrouble.words(url.place(), e), e);
    }
  }
}
