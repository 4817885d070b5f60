package dev.whetstone.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The demo's start and end, seen from outside. */
@Timeout(120)
final class DemoTest {
  private static final String READY = "ready http://127.0.0.1:1";

  @TempDir Path temp;

  @Test
  void stopsCleanlyOnASignal() throws Exception {
    Process run = TestDemo.launch(temp, 0);
    assertEquals(READY, run.inputReader().readLine());
    signal(run);
    assertEnds(run, 0, "loading the questions", starting(), "service closed", "stopped");
    assertEquals(List.of(), servers());
    assertTrue(Files.notExists(pidFile()));
  }

  @Test
  void leavesNothingRunningWhenStoppedDuringItsFirstStart() throws Exception {
    Process run = TestDemo.launch(temp, 0);
    while (run.isAlive() && servers().isEmpty()) {
      Thread.onSpinWait();
    }
    signal(run);
    assertEnds(run, 0, "loading the questions", starting(), "stopped");
    assertEquals(List.of(), servers());
  }

  @Test
  void saysOnceThatTheDatabaseIsGone() throws Exception {
    Process run = TestDemo.launch(temp, 0);
    assertEquals(READY, run.inputReader().readLine());
    long server = Long.parseLong(Files.readAllLines(pidFile()).getFirst());
    assertTrue(ProcessHandle.of(server).orElseThrow().destroyForcibly());
    assertEnds(
        run,
        1,
        "loading the questions",
        starting(),
        "The database stopped unexpectedly. What was confirmed is kept."
            + " Start again with ./whetstone demo.",
        "service closed");
    assertEquals(List.of(), servers());
  }

  @Test
  void saysOnlyThatTheQuestionsAreBroken() throws Exception {
    Process run = TestDemo.launch(temp, 0, "-Dbroken=true");
    assertEnds(run, 1, "loading the questions", "The questions are broken.");
    assertEquals(List.of(), servers());
  }

  @Test
  void noticesATakenPortBeforeItCreatesADatabase() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = other.getLocalPort();
      assertEnds(
          TestDemo.launch(temp, port),
          1,
          "Port %d on 127.0.0.1 is in use by another program. Stop it, or choose another with --port, for example --port 0 for any free one."
              .formatted(port));
    }
    assertTrue(Files.notExists(temp.resolve("postgresql")));
  }

  private static void assertEnds(Process run, int code, String... words) throws Exception {
    List<String> said = run.errorReader().lines().toList();
    assertTrue(run.waitFor(60, TimeUnit.SECONDS));
    assertEquals(List.of(words), said);
    assertEquals(code, run.exitValue());
  }

  private static void signal(Process run) {
    run.toHandle().destroy(); // unlike the process's own method, it leaves the output readable
  }

  private String starting() {
    return "starting the database in " + temp;
  }

  /** Every program of this folder's PostgreSQL that runs. */
  private List<ProcessHandle> servers() throws IOException {
    Path own = temp.toRealPath();
    return ProcessHandle.allProcesses()
        .filter(p -> p.info().command().filter(c -> Path.of(c).startsWith(own)).isPresent())
        .toList();
  }

  private Path pidFile() {
    return temp.resolve("postgresql/data/postmaster.pid");
  }
}
