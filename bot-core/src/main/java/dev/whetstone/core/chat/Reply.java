package dev.whetstone.core.chat;

import java.util.List;
import java.util.Map;

/** What the core answers to one interaction. */
public sealed interface Reply {
  /** Seen by the acting member alone. */
  record ToMember(Card card) implements Reply {}

  /** Seen by everyone in the channel. */
  record ToChannel(Card card) implements Reply {}

  /** Takes the place of the message whose button was pressed. */
  record ReplaceMessage(Card card) implements Reply {}

  record OpenForm(Form form) implements Reply {}

  /**
   * The form cannot be taken: what is wrong, by field. What was typed must not be lost; a platform
   * that can keep the form open does.
   */
  record RejectForm(Map<String, String> problems) implements Reply {
    public RejectForm {
      problems = Map.copyOf(problems);
    }
  }

  record Suggestions(List<String> values) implements Reply {
    public Suggestions {
      values = List.copyOf(values);
    }
  }

  record Nothing() implements Reply {}
}
