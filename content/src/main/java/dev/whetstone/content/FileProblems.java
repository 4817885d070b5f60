package dev.whetstone.content;

import dev.whetstone.content.markdown.MarkdownReader;
import dev.whetstone.core.chat.NearMiss;
import java.util.ArrayList;
import java.util.Collection;
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

  /** The same of a word that is not among the known ones, with those that were probably meant. */
  void addUnknown(int line, String reason, String typed, Collection<String> known) {
    List<String> near = NearMiss.of(typed, known.stream().sorted().toList());
    add(
        line,
        near.isEmpty() ? reason : reason + "; did you mean " + String.join(" or ", near) + "?");
  }

  boolean isEmpty() {
    return problems.isEmpty();
  }

  List<Problem> all() {
    return List.copyOf(problems);
  }
}
