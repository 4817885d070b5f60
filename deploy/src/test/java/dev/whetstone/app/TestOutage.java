package dev.whetstone.app;

import dev.whetstone.testkit.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;

/** Takes a database away from everyone for a while, by means of another one on its server. */
final class TestOutage {
  private final TestDatabase admin;
  private final String name;

  TestOutage(TestDatabase admin, TestDatabase victim) {
    this.admin = admin;
    this.name = String.valueOf(((PGSimpleDataSource) victim.dataSource()).getDatabaseName());
  }

  void begin() throws SQLException {
    execute("ALTER DATABASE " + name + " ALLOW_CONNECTIONS false");
    execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name + "'");
  }

  void end() throws SQLException {
    execute("ALTER DATABASE " + name + " ALLOW_CONNECTIONS true");
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = admin.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
