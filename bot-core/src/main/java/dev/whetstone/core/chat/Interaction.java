package dev.whetstone.core.chat;

import java.util.Map;

/** What a member does on a platform. */
public sealed interface Interaction {
  Origin origin();

  /** A command with the options the member gave, by name, as typed. */
  record CommandInvoked(Origin origin, String command, Map<String, String> options)
      implements Interaction {
    public CommandInvoked {
      options = Map.copyOf(options);
    }
  }

  /** A button of a card, however old. */
  record ButtonPressed(Origin origin, ActionId action) implements Interaction {}

  /** A form sent off; {@code action} is the form's own id, fields by name. */
  record FormSubmitted(Origin origin, ActionId action, Map<String, String> fields)
      implements Interaction {
    public FormSubmitted {
      fields = Map.copyOf(fields);
    }
  }

  /** Completion of an option while the member types. */
  record SuggestionsWanted(Origin origin, String command, String option, String typed)
      implements Interaction {}

  /** A page of the member's own, where the platform has one; answered with its card. */
  record HomeOpened(Origin origin) implements Interaction {}
}
