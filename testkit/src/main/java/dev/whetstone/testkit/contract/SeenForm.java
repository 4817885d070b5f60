package dev.whetstone.testkit.contract;

import java.util.List;
import java.util.Optional;

/**
 * An open form as its user sees it.
 *
 * @param problems what the form says is wrong, empty at first
 */
public record SeenForm(String title, List<Field> fields, List<String> problems) {
  public SeenForm {
    fields = List.copyOf(fields);
    problems = List.copyOf(problems);
  }

  /** A field with what it holds at this moment. */
  public record Field(String label, String value) {}

  /** What the field of that label holds. */
  public Optional<String> value(String label) {
    return fields.stream().filter(f -> f.label().equals(label)).map(Field::value).findFirst();
  }
}
