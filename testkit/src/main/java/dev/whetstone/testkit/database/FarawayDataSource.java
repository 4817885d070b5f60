package dev.whetstone.testkit.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Opens sessions in {@value #ZONE}. The driver asks for the JVM's zone when it connects, which
 * beats any setting of the server, role or database; only the session itself can change it back.
 */
final class FarawayDataSource extends PGSimpleDataSource {
  static final String ZONE = "America/Los_Angeles";
  private static final long serialVersionUID = 1;

  FarawayDataSource(String url) {
    setUrl(url);
    setLogServerErrorDetail(false);
  }

  @Override
  public Connection getConnection(@Nullable String user, @Nullable String password)
      throws SQLException {
    Connection connection = super.getConnection(user, password);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET TIME ZONE '" + ZONE + "'");
    }
    return connection;
  }
}
