package dev.whetstone.app;

import dev.whetstone.core.chat.Finding;
import java.io.PrintStream;

/** Prints findings as they come, and counts the problems. */
final class Report {
  private final PrintStream out;
  private int problems;

  Report(PrintStream out) {
    this.out = out;
  }

  void add(Finding finding) {
    String line =
        finding.ok()
            ? "ok       " + finding.what()
            : "problem  " + finding.what() + ". " + finding.advice();
    out.println(Secrets.hide(line));
    problems += finding.ok() ? 0 : 1;
  }

  /** Prints the last line; whether all is well. */
  boolean finish() {
    out.println(
        switch (problems) {
          case 0 -> "All is well.";
          case 1 -> "There is 1 problem.";
          default -> "There are " + problems + " problems.";
        });
    return problems == 0;
  }
}
