package dev.whetstone.core.command;

import dev.whetstone.core.chat.ActionId;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.Reply;

/** What happens when a button is pressed. */
public interface ButtonHandler {
  /** The route of the buttons it handles. */
  String route();

  /** The action's arguments come from outside and may be anything. */
  Reply press(Origin origin, ActionId action);
}
