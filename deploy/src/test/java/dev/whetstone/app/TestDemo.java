package dev.whetstone.app;

import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The demo with a service that only notes its runs, as a program of its own: {@code TestDemo
 * FOLDER}.
 */
final class TestDemo {
  private TestDemo() {}

  public static void main(String[] args) {
    var settings = new DemoSettings(0, Path.of(args[0]), Optional.empty());
    System.exit(new Demo(settings, _ -> TestDemo::start, System.out, System.err).run());
  }

  private static Service start(DataSource database, DataFolder folder) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE IF NOT EXISTS run (pid bigint)");
      statement.execute("INSERT INTO run VALUES (" + ProcessHandle.current().pid() + ")");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new Running();
  }

  private static final class Running implements Service {
    @Override
    public URI address() {
      return URI.create("http://127.0.0.1:1");
    }

    @Override
    public void close() {
      System.err.println("service closed");
    }
  }
}
