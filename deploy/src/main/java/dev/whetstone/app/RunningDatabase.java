package dev.whetstone.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An embedded database that another process runs at this moment. */
final class RunningDatabase {
  private static final int PORT_LINE = 3;

  private RunningDatabase() {}

  /** How to get in, where a server runs on the data in this folder. */
  static Optional<DatabaseUrl> in(Path postgres) {
    try {
      List<String> lines = Files.readAllLines(postgres.resolve("data/postmaster.pid"));
      String password = Files.readString(postgres.resolve("password")).strip();
      return lines.size() > PORT_LINE && lives(lines.getFirst())
          ? Optional.of(url(lines.get(PORT_LINE).strip(), password))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static boolean lives(String pid) {
    return pid.strip().matches("\\d{1,18}")
        && ProcessHandle.of(Long.parseLong(pid.strip())).isPresent();
  }

  private static DatabaseUrl url(String port, String password) {
    return new DatabaseUrl(
        "127.0.0.1:" + port + "/postgres",
        Optional.of("postgres"),
        Optional.of(password),
        Map.of());
  }
}
