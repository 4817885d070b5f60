package dev.whetstone.testkit.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;

/** The one PostgreSQL of this JVM, started when first asked for. It stops with the JVM. */
final class TestServer {
  private static final EmbeddedPostgres SERVER = start();

  private TestServer() {}

  static DataSource database(String name) {
    return new FarawayDataSource(SERVER.getJdbcUrl("postgres", name));
  }

  /** Runs one statement outside every test database. */
  static void execute(String sql) {
    try (Connection connection = SERVER.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("The test database server refused: " + sql, e);
    }
  }

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder()
          .setServerConfig("timezone", FarawayDataSource.ZONE)
          .setServerConfig("full_page_writes", "off")
          .setPGStartupWait(Duration.ofMinutes(1))
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException("The test database server does not start", e);
    }
  }
}
