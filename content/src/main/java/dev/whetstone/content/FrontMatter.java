package dev.whetstone.content;

import java.util.List;
import java.util.Optional;

/** A question file cut in two: the YAML between the lines of three hyphens, and the answer. */
record FrontMatter(String yaml, String body, int bodyLine) {
  static final int YAML_LINE = 2;
  private static final String FENCE = "---";

  static Optional<FrontMatter> split(String text, FileProblems problems) {
    List<String> lines = text.lines().map(String::stripTrailing).toList();
    if (lines.isEmpty() || !lines.getFirst().equals(FENCE)) {
      problems.add(1, "the front matter is missing; the first line must be ---");
      return Optional.empty();
    }
    int end = lines.subList(1, lines.size()).indexOf(FENCE) + 1;
    if (end == 0) {
      problems.add(1, "the front matter does not end; a line --- has to follow it");
      return Optional.empty();
    }
    return Optional.of(
        new FrontMatter(
            String.join("\n", lines.subList(1, end)) + "\n",
            String.join("\n", text.lines().skip(end + 1L).toList()),
            end + 2));
  }
}
