package dev.whetstone.core.chat;

import java.util.List;

/**
 * A form that a member fills in; sent back under {@code action}. It has at most 5 fields; title and
 * submit label have at most 24 characters, a field's label 45: what fits every platform's dialogs.
 */
public record Form(ActionId action, String title, String submitLabel, List<Field> fields) {
  public Form {
    fields = List.copyOf(fields);
    if (fields.isEmpty() || fields.size() > 5) {
      throw new IllegalArgumentException("A form has 1 to 5 fields, not " + fields.size());
    }
    if (title.length() > 24 || submitLabel.length() > 24) {
      throw new IllegalArgumentException("Too long for a dialog: " + title + ", " + submitLabel);
    }
  }

  /** A field; {@code initial} may be empty, {@code hint} too. */
  public record Field(
      String name, String label, String hint, Kind kind, boolean required, String initial) {
    public Field {
      if (label.length() > 45) {
        throw new IllegalArgumentException("Too long for a label: " + label);
      }
    }
  }

  /** How a field is filled in. */
  public sealed interface Kind {
    /** One line of at most {@code maxLength} characters. */
    record Line(int maxLength) implements Kind {}

    /** Several lines of at most {@code maxLength} characters. */
    record Lines(int maxLength) implements Kind {}

    /** One of the values. */
    record OneOf(List<String> values) implements Kind {
      public OneOf {
        values = List.copyOf(values);
      }
    }
  }
}
