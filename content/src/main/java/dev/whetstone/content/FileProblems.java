package dev.whetstone.content;

import dev.whetstone.content.markdown.MarkdownReader;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong in one file. */
final class FileProblems implements MarkdownReader.Problems {
  private final String file;
  private final List<Problem> problems = new ArrayList<>();

  FileProblems(String file) {
    this.file = file;
  }

  @Override
  public void add(int line, String reason) {
    problems.add(new Problem(file, line, reason));
  }

  boolean isEmpty() {
    return problems.isEmpty();
  }

  List<Problem> all() {
    return List.copyOf(problems);
  }
}
