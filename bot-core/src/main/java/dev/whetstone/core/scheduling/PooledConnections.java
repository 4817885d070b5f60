package dev.whetstone.core.scheduling;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.quartz.utils.ConnectionProvider;

/** Lets Quartz use the application's connection pool, which is not its to close. */
final class PooledConnections implements ConnectionProvider {
  private final DataSource pool;

  PooledConnections(DataSource pool) {
    this.pool = pool;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return pool.getConnection();
  }

  @Override
  public void initialize() {}

  @Override
  public void shutdown() {}
}
