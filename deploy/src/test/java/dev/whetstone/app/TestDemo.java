package dev.whetstone.app;

import dev.whetstone.core.chat.StartFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The demo with a service that only notes its runs, as a program of its own: {@code TestDemo FOLDER
 * PORT}. The questions are broken where the system property {@code broken} is set.
 */
final class TestDemo {
  private TestDemo() {}

  public static void main(String[] args) {
    var settings = new DemoSettings(Integer.parseInt(args[1]), Path.of(args[0]), Optional.empty());
    System.exit(new Run(System.out, System.err, "the log").start(new Demo(settings, _ -> load())));
  }

  /** Starts it on a folder and a port. */
  static Process launch(Path folder, int port, String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dlogback.configurationFile=logback.xml"); // not that of the tests
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), TestDemo.class.getName()));
    command.addAll(List.of(folder.toString(), String.valueOf(port)));
    return new ProcessBuilder(command).start();
  }

  private static Assembly load() {
    if (Boolean.getBoolean("broken")) {
      throw new StartFailure("The questions are broken.");
    }
    return TestDemo::start;
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
    public String ready() {
      return "http://127.0.0.1:1";
    }

    @Override
    public void close() {
      System.err.println("service closed");
    }
  }
}
