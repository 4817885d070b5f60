package dev.whetstone.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a log said last. */
final class LastLine {
  private LastLine() {}

  /** As a sentence; says so where there is none. */
  static String of(Path log) {
    try {
      return Files.readAllLines(log).reversed().stream()
          .filter(line -> !line.isBlank())
          .findFirst()
          .map(line -> "it said \"" + line.strip() + "\".")
          .orElse("it said nothing.");
    } catch (IOException e) {
      return "it said nothing.";
    }
  }
}
