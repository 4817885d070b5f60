package dev.whetstone.testkit.bench.program;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A program as a process of its own, stopped when this is closed or this JVM ends. */
public final class ProgramProcess implements AutoCloseable {
  private static final String READY = "ready ";
  private static final long LONGEST_START_SECONDS = 120;
  private static final long LONGEST_STOP_SECONDS = 30;

  private final Process process;
  private final Path log;
  private final Thread stopper = new Thread(this::stop, "stop-program");
  private final long launched;

  private ProgramProcess(Process process, Path log, long launched) {
    this.process = process;
    this.log = log;
    this.launched = launched;
    Runtime.getRuntime().addShutdownHook(stopper);
  }

  /**
   * Launches a command in a folder.
   *
   * @param log takes its complaints
   * @param environment what it has beside this JVM's
   */
  public static ProgramProcess launch(
      Path folder, Path log, Map<String, String> environment, List<String> command)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    long launched = System.nanoTime();
    return new ProgramProcess(builder.start(), log, launched);
  }

  /** What it says of where it is, and the seconds from launching it to saying so. */
  public record Ready(String where, double seconds) {}

  /** Waits for its line {@code ready …}; throws with its last words where none comes. */
  public Ready awaitReady() throws IOException, InterruptedException {
    CompletableFuture<Ready> ready = CompletableFuture.supplyAsync(this::readUntilReady);
    try {
      return ready.get(LONGEST_START_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("It did not get ready. It said:\n" + lastWords(), e);
    }
  }

  /** The JVM among the launched processes; the launcher turns into it. */
  public ProcessHandle jvm() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants())
        .filter(p -> p.info().command().filter(c -> c.endsWith("/java")).isPresent())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("It runs no JVM."));
  }

  private Ready readUntilReady() {
    BufferedReader output = process.inputReader();
    return output
        .lines()
        .filter(line -> line.startsWith(READY))
        .map(line -> line.substring(READY.length()).strip())
        .map(where -> new Ready(where, (System.nanoTime() - launched) / 1e9))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("It ended by itself."));
  }

  private String lastWords() throws IOException {
    List<String> lines = Files.readAllLines(log);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
  }

  /** Stops it as Ctrl-C does, by force where that takes too long. */
  @Override
  public void close() {
    stop();
    try {
      Runtime.getRuntime().removeShutdownHook(stopper);
    } catch (IllegalStateException e) {
      // This JVM ends, so the hook has run or is running.
    }
  }

  private void stop() {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroy();
    try {
      if (process.waitFor(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
  }
}
