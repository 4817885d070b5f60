package dev.whetstone.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/**
 * Where the database lies in a data folder.
 *
 * @param data what PostgreSQL stores
 * @param program PostgreSQL itself, unpacked; never beside {@code data} in one folder, since the
 *     library that unpacks it tidies up there
 * @param password the server's password
 * @param log what the server says
 * @param unfinished exists while the first start on the folder has not succeeded
 */
record PostgresFiles(Path data, Path program, Path password, Path log, Path unfinished) {
  private static final int NEEDED_AT_FIRST = 300;
  private static final int NEEDED_LATER = 50;

  /** Makes the folders and checks that the disk has room. */
  static PostgresFiles in(DataFolder folder) {
    Path home = folder.folder("postgresql");
    Path data = home.resolve("data");
    folder.requireSpace(neededMegabytes(data));
    return new PostgresFiles(
        data,
        folder.folder("postgresql/program"),
        home.resolve("password"),
        home.resolve("server.log"),
        home.resolve("unfinished"));
  }

  /** How much of the disk a start on the data may take; the first one unpacks PostgreSQL. */
  static int neededMegabytes(Path data) {
    return Files.exists(data) ? NEEDED_LATER : NEEDED_AT_FIRST;
  }

  /** Whether an earlier run was killed, so that its processes may still be there. */
  boolean anyLeftOver() {
    return Files.exists(pidFile()) || Files.exists(unfinished);
  }

  /** PostgreSQL writes it while a server runs on the data. */
  Path pidFile() {
    return data.resolve("postmaster.pid");
  }

  /**
   * Removes what a run left that was killed during the first start: half a program, half a
   * database.
   */
  void removeUnfinished() throws IOException {
    for (Path version : versions()) {
      if (!Files.exists(version.resolve(".exists"))) {
        FileUtils.deleteDirectory(version.toFile());
      }
    }
    if (Files.exists(unfinished)) {
      FileUtils.deleteDirectory(data.toFile());
    } else if (!Files.exists(data)) {
      Files.createFile(unfinished);
    }
  }

  void markFinished() throws IOException {
    Files.deleteIfExists(unfinished);
  }

  private List<Path> versions() throws IOException {
    try (Stream<Path> entries = Files.list(program)) {
      return entries.filter(Files::isDirectory).toList();
    }
  }
}
