package dev.whetstone.testkit.slack.client;

import java.util.List;

/**
 * A modal as its user sees it.
 *
 * @param problems what it says is wrong, empty at first
 */
public record SeenModal(String title, List<Field> fields, List<String> problems) {
  public SeenModal {
    fields = List.copyOf(fields);
    problems = List.copyOf(problems);
  }

  /** A field with what it holds. */
  public record Field(String label, String value) {}
}
