package dev.whetstone.app;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Starts PostgreSQL with settings for lasting data and a small footprint. */
final class PostgresServer {
  private static final Duration LONGEST_START = Duration.ofSeconds(60);
  private static final int LOG_LIMIT = 1_000_000;

  /** Only what differs from what PostgreSQL or the library would choose. */
  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("fsync", "on"),
          Map.entry("full_page_writes", "on"),
          Map.entry("synchronous_commit", "on"),
          Map.entry("listen_addresses", "127.0.0.1"),
          Map.entry("unix_socket_directories", ""),
          Map.entry("max_connections", "30"),
          Map.entry("shared_buffers", "32MB"),
          Map.entry("max_wal_size", "256MB"),
          Map.entry("io_method", "sync"),
          Map.entry("jit", "off"),
          Map.entry("max_logical_replication_workers", "0"),
          // People's answers are in the statements, so a failed one is logged without them.
          Map.entry("log_min_error_statement", "panic"),
          Map.entry("log_error_verbosity", "terse"),
          Map.entry("log_checkpoints", "off"));

  private PostgresServer() {}

  static EmbeddedPostgres start(PostgresFiles files, String password) throws IOException {
    // The library looks for leftovers of test runs here, and deletes them.
    System.setProperty("ot.epg.working-dir", files.program().toString());
    EmbeddedPostgres.Builder builder = builder(files, password);
    try {
      return CompletableFuture.supplyAsync(() -> start(builder)).join();
    } catch (CompletionException e) {
      throw new IOException(e.getCause());
    }
  }

  /**
   * On a thread that nobody interrupts: the library takes an interrupt while it looks at the system
   * for an answer, and then starts the server as root or not at all.
   */
  private static EmbeddedPostgres start(EmbeddedPostgres.Builder builder) {
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static EmbeddedPostgres.Builder builder(PostgresFiles files, String password)
      throws IOException {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setOverrideWorkingDirectory(files.program().toFile())
            .setDataDirectory(files.data())
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPGStartupWait(LONGEST_START)
            .setOutputRedirector(Redirect.appendTo(log(files.log()).toFile()))
            .setConnectConfig("password", password)
            // Despite the method's name these are options of initdb.
            .setLocaleConfig("auth-local", "scram-sha-256")
            .setLocaleConfig("auth-host", "scram-sha-256")
            .setLocaleConfig("pwfile", files.password().toString())
            .setLocaleConfig("locale", "C")
            .setLocaleConfig("locale-provider", "builtin")
            .setLocaleConfig("builtin-locale", "C.UTF-8");
    SETTINGS.forEach(builder::setServerConfig);
    return builder;
  }

  private static Path log(Path file) throws IOException {
    if (Files.exists(file) && Files.size(file) > LOG_LIMIT) {
      Files.delete(file);
    }
    return file;
  }
}
