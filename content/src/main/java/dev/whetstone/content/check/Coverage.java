package dev.whetstone.content.check;

import dev.whetstone.content.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which question answers what the bank set out to answer: a file of {@code source,question} lines
 * beside the folder of questions.
 */
final class Coverage {
  static final String FILE = "coverage.csv";
  private static final String HEADER = "source,question";

  private Coverage() {}

  static List<Problem> check(Path file, Set<String> ids) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<Problem> problems = new ArrayList<>();
    String shown = file.toString();
    if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
      problems.add(new Problem(shown, 1, "the first line must be " + HEADER));
    }
    Set<String> sources = new HashSet<>();
    for (int i = 1; i < lines.size(); i++) {
      String[] parts = lines.get(i).split(",", -1);
      if (parts.length != 2 || parts[0].isBlank()) {
        problems.add(new Problem(shown, i + 1, "a line has a source and a question"));
      } else if (!ids.contains(parts[1])) {
        problems.add(new Problem(shown, i + 1, "there is no question " + parts[1]));
      } else if (!sources.add(parts[0])) {
        problems.add(new Problem(shown, i + 1, parts[0] + " is there twice"));
      }
    }
    return problems;
  }
}
