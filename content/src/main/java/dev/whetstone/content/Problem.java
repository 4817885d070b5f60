package dev.whetstone.content;

import java.util.Comparator;

/** What is wrong in a question file, at a line counted from 1. */
public record Problem(String file, int line, String reason) implements Comparable<Problem> {
  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::file)
          .thenComparingInt(Problem::line)
          .thenComparing(Problem::reason);

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  /** As editors and terminals understand it: {@code file:line: reason}. */
  @Override
  public String toString() {
    return file + ":" + line + ": " + reason;
  }
}
