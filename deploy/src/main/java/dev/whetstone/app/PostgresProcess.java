package dev.whetstone.app;

import dev.whetstone.core.chat.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server processes of one data directory, found by the file that PostgreSQL writes and by where
 * their program lies, so that no other server is ever touched.
 */
final class PostgresProcess {
  private static final Logger log = LoggerFactory.getLogger(PostgresProcess.class);
  private static final int SECONDS_TO_STOP = 30;

  private final Path pidFile;
  private final Path program;

  PostgresProcess(PostgresFiles files) {
    this.pidFile = files.pidFile();
    this.program = files.program();
  }

  /**
   * Stops what a killed run or a failed start left behind, even when interrupted: the server, and
   * the programs that create its data or start it.
   */
  void stopAll() {
    boolean interrupted = Thread.interrupted();
    server().ifPresent(this::stop);
    List<ProcessHandle> rest = ProcessHandle.allProcesses().filter(this::isOurs).toList();
    rest.forEach(ProcessHandle::destroy);
    rest.forEach(this::await);
    deletePidFile();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Runs the action when the server ends, for whatever reason. */
  void onExit(Runnable action) {
    var _ =
        server()
            .map(ProcessHandle::onExit)
            .orElseGet(() -> CompletableFuture.completedFuture(null))
            .thenRun(action);
  }

  /** Waits for a server that was told to stop. */
  void awaitStopped() {
    server().ifPresent(this::await);
  }

  private Optional<ProcessHandle> server() {
    return pid().flatMap(ProcessHandle::of).filter(this::isOurs);
  }

  private Optional<Long> pid() {
    try {
      return Files.readAllLines(pidFile).stream()
          .findFirst()
          .map(String::strip)
          .filter(line -> line.matches("\\d{1,18}"))
          .map(Long::valueOf);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new StartFailure("The file %s cannot be read.".formatted(pidFile), e);
    }
  }

  private boolean isOurs(ProcessHandle process) {
    return process.info().command().filter(c -> Path.of(c).startsWith(program)).isPresent();
  }

  /** Asks for PostgreSQL's fast shutdown; what was committed is safe either way. */
  private void stop(ProcessHandle server) {
    log.info("Stopping the database server {} that an earlier run left behind", server.pid());
    signal("INT", server);
    if (!ended(server)) {
      signal("QUIT", server);
      await(server);
    }
  }

  private void await(ProcessHandle process) {
    if (!ended(process)) {
      throw new StartFailure(
          "The database server of this data folder (process %d) does not stop. End it, then try again."
              .formatted(process.pid()));
    }
  }

  private static boolean ended(ProcessHandle process) {
    try {
      process.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void signal(String name, ProcessHandle process) {
    try {
      // Java itself can only send TERM, which makes PostgreSQL wait for its clients.
      new ProcessBuilder("sh", "-c", "kill -%s %d".formatted(name, process.pid()))
          .inheritIO()
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new StartFailure("Could not signal process " + process.pid(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** With no server alive the file is stale, and its number may be another program's by now. */
  private void deletePidFile() {
    try {
      Files.deleteIfExists(pidFile);
    } catch (IOException e) {
      throw new StartFailure("The file %s cannot be deleted.".formatted(pidFile), e);
    }
  }
}
