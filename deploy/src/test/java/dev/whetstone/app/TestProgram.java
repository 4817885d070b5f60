package dev.whetstone.app;

import dev.whetstone.testkit.database.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.postgresql.ds.PGSimpleDataSource;

/** The whole program as a process of its own, with the test's platform on its class path. */
record TestProgram(Process process) implements AutoCloseable {
  static final String PASSWORD = "database-password";

  static TestProgram launch(Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dlogback.configurationFile=logback.xml"); // not that of the tests
    command.add("-XX:+UseSerialGC");
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.matches("(DISCORD|DATABASE|PAPER)_.*"));
    builder.environment().putAll(environment);
    return new TestProgram(builder.start());
  }

  /** The address of a test's database, with a password that nobody asks for. */
  static String url(TestDatabase database) {
    PGSimpleDataSource source = (PGSimpleDataSource) database.dataSource();
    return "postgres://postgres:%s@127.0.0.1:%d/%s"
        .formatted(PASSWORD, source.getPortNumbers()[0], source.getDatabaseName());
  }

  /** The next line on standard output. */
  String line() throws IOException {
    return String.valueOf(process.inputReader().readLine());
  }

  /** The lines on standard error up to one that ends so, and that one. */
  List<String> errorsUntil(String end) throws IOException {
    List<String> lines = new ArrayList<>();
    String line;
    do {
      line = process.errorReader().readLine();
      lines.add(String.valueOf(line));
    } while (line != null && !line.endsWith(end));
    return lines;
  }

  /** As Ctrl-C does. */
  void signal() {
    process.toHandle().destroy(); // unlike the process's own method, it leaves the output readable
  }

  /** What it said from here to its end. */
  Ended end() throws IOException, InterruptedException {
    String err = process.errorReader().readAllAsString();
    String out = process.inputReader().readAllAsString();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new AssertionError("The program does not end. It said: " + err);
    }
    return new Ended(process.exitValue(), out, err);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  record Ended(int code, String out, String err) {
    String all() {
      return out + err;
    }
  }
}
