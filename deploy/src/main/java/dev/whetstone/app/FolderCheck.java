package dev.whetstone.app;

import dev.whetstone.core.chat.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Looks at the data folder without making it. */
final class FolderCheck {
  private static final String CHOOSE = ", or choose another folder with --data.";

  private FolderCheck() {}

  static List<Finding> of(Path wanted) {
    Path folder = wanted.toAbsolutePath().normalize();
    Path existing = folder;
    while (Files.notExists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    return List.of(writable(folder, existing), space(folder, existing));
  }

  private static Finding writable(Path folder, Path existing) {
    if (!Files.isDirectory(existing)) {
      return Finding.problem("Data folder: %s is a file".formatted(existing), "Remove it" + CHOOSE);
    }
    if (!Files.isWritable(existing)) {
      return Finding.problem(
          "Data folder: this user cannot write to %s".formatted(existing), "Allow it" + CHOOSE);
    }
    return Finding.fine(
        "Data folder: %s%s"
            .formatted(folder, existing.equals(folder) ? "" : ", which the first run makes"));
  }

  private static Finding space(Path folder, Path existing) {
    try {
      long free = Files.getFileStore(existing).getUsableSpace() / 1_000_000;
      int needed = PostgresFiles.neededMegabytes(folder.resolve("postgresql/data"));
      String what = "Disk: %d MB free, %d MB needed".formatted(free, needed);
      return free >= needed
          ? Finding.fine(what)
          : Finding.problem(what, "Free some space" + CHOOSE);
    } catch (IOException e) {
      return Finding.problem(
          "Disk: the free space below %s cannot be asked".formatted(existing),
          "Choose another folder with --data.");
    }
  }
}
