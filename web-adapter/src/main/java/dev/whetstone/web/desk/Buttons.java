package dev.whetstone.web.desk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whetstone.core.chat.ActionId;
import dev.whetstone.web.message.Message;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Finds buttons in cards as they are shown. */
final class Buttons {
  private Buttons() {}

  /** The label of the message's button with that action. */
  static Optional<String> label(Message message, ActionId action) {
    return elements(message.card().path("blocks"))
        .flatMap(block -> elements(block.path("buttons")))
        .filter(button -> button.path("action").asText().equals(action.encoded()))
        .map(button -> button.path("label").asText())
        .findFirst();
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
