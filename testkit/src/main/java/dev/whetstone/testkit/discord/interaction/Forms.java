package dev.whetstone.testkit.discord.interaction;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Where modals open. */
public interface Forms {
  /** The user sees the form from now on, which the bot opened in answer to this. */
  void open(Interaction cause, ObjectNode modal);
}
