package dev.whetstone.core.command;

import dev.whetstone.core.chat.ActionId;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.Reply;
import java.util.Map;

/** What happens when a form is sent off. */
public interface FormHandler {
  /** The route of the forms it handles. */
  String route();

  /** Arguments and fields come from outside and may be anything. */
  Reply submit(Origin origin, ActionId action, Map<String, String> fields);
}
