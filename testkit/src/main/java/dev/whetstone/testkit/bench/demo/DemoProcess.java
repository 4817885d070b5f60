package dev.whetstone.testkit.bench.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** The demo as a process of its own, stopped when this is closed or this JVM ends. */
final class DemoProcess implements AutoCloseable {
  private static final String READY = "ready ";
  private static final long LONGEST_START_SECONDS = 120;
  private static final long LONGEST_STOP_SECONDS = 30;

  private final Process process;
  private final Path log;
  private final Thread stopper = new Thread(this::stop, "stop-demo");
  private final long launched;

  private DemoProcess(Process process, Path log, long launched) {
    this.process = process;
    this.log = log;
    this.launched = launched;
    Runtime.getRuntime().addShutdownHook(stopper);
  }

  /** Launches {@code ./whetstone demo} of the checkout on the data folder and a free port. */
  static DemoProcess launch(Path home, Path data) throws IOException {
    Path log = data.resolveSibling("demo.log");
    ProcessBuilder builder =
        new ProcessBuilder(
                home.resolve("whetstone").toString(),
                "demo",
                "--port",
                "0",
                "--data",
                data.toString())
            .directory(home.toFile())
            .redirectError(Redirect.appendTo(log.toFile()));
    long launched = System.nanoTime();
    return new DemoProcess(builder.start(), log, launched);
  }

  /** Where it is, and the seconds from launching it to saying so. */
  record Ready(URI address, double seconds) {}

  /** Waits for its line {@code ready http://…}; throws with its last words where none comes. */
  Ready awaitReady() throws IOException, InterruptedException {
    CompletableFuture<Ready> ready = CompletableFuture.supplyAsync(this::readUntilReady);
    try {
      return ready.get(LONGEST_START_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("The demo did not get ready. It said:\n" + lastWords(), e);
    }
  }

  /** The JVM among the launched processes; the launcher turns into it. */
  ProcessHandle jvm() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants())
        .filter(p -> p.info().command().filter(c -> c.endsWith("/java")).isPresent())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The demo runs no JVM."));
  }

  private Ready readUntilReady() {
    BufferedReader output = process.inputReader();
    return output
        .lines()
        .filter(line -> line.startsWith(READY))
        .map(line -> URI.create(line.substring(READY.length()).strip()))
        .map(address -> new Ready(address, (System.nanoTime() - launched) / 1e9))
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
