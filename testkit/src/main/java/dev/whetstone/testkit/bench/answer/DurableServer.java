package dev.whetstone.testkit.bench.answer;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.whetstone.testkit.bench.TempFolder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;

/** A PostgreSQL of its own in a folder of its own, as durable as in production, with a pool. */
final class DurableServer implements AutoCloseable {
  private final TempFolder folder;
  private final EmbeddedPostgres server;
  private final HikariDataSource pool;

  private DurableServer(TempFolder folder, EmbeddedPostgres server, HikariDataSource pool) {
    this.folder = folder;
    this.server = server;
    this.pool = pool;
  }

  /** The folder is made below {@code parent}, which should be on a real disk. */
  static DurableServer start(Path parent, int connections) throws IOException {
    TempFolder folder = TempFolder.in(parent);
    try {
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setDataDirectory(folder.path().resolve("data"))
              .setServerConfig("fsync", "on")
              .setServerConfig("full_page_writes", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("max_wal_size", "4GB")
              .setPGStartupWait(Duration.ofMinutes(1))
              .start();
      return new DurableServer(folder, server, pool(server, connections));
    } catch (IOException | RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  private static HikariDataSource pool(EmbeddedPostgres server, int connections) {
    HikariConfig config = new HikariConfig();
    // As in production: the details of errors quote answers.
    config.setDataSource(server.getPostgresDatabase(Map.of("logServerErrorDetail", "false")));
    config.setMaximumPoolSize(connections);
    return new HikariDataSource(config);
  }

  DataSource database() {
    return pool;
  }

  @Override
  public void close() throws IOException {
    try (folder) {
      pool.close();
      server.close();
    }
  }
}
