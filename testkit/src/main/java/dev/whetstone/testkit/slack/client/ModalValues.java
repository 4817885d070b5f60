package dev.whetstone.testkit.slack.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.web.Json;
import java.util.Map;
import java.util.Optional;

/** What the fields of a modal hold. */
final class ModalValues {
  private ModalValues() {}

  static String label(JsonNode block) {
    return block.path("label").path("text").asText();
  }

  static String initial(JsonNode block) {
    JsonNode element = block.path("element");
    return Json.text(element, "initial_value")
        .orElse(element.path("initial_option").path("value").asText());
  }

  /**
   * What is sent off: what is typed by label, and what was there elsewhere.
   *
   * @throws AssertionError where Slack's client would not send it
   */
  static ObjectNode values(JsonNode view, Map<String, String> typed) {
    ObjectNode values = Json.object();
    for (JsonNode block : view.path("blocks")) {
      if (block.path("type").asText().equals("input")) {
        String value = Optional.ofNullable(typed.get(label(block))).orElse(initial(block));
        check(block, value);
        values
            .putObject(block.path("block_id").asText())
            .set(block.path("element").path("action_id").asText(), state(block, value));
      }
    }
    return values;
  }

  private static void check(JsonNode block, String value) {
    boolean optional = block.path("optional").asBoolean();
    int most = block.path("element").path("max_length").asInt(3_000);
    if (value.isBlank() && !optional) {
      throw new AssertionError("Slack wants something in “" + label(block) + "”");
    }
    if (value.length() > most) {
      throw new AssertionError("Slack takes %d characters in “%s”".formatted(most, label(block)));
    }
  }

  private static ObjectNode state(JsonNode block, String value) {
    JsonNode element = block.path("element");
    String type = element.path("type").asText();
    ObjectNode state = Json.object().put("type", type);
    if (!type.equals("static_select") && !type.equals("radio_buttons")) {
      return value.isEmpty() ? state.putNull("value") : state.put("value", value);
    }
    if (value.isEmpty()) {
      return state.putNull("selected_option");
    }
    JsonNode chosen =
        element
            .path("options")
            .valueStream()
            .filter(o ->
                o.path("value").asText().equals(value)
                    || o.path("text").path("text").asText().equals(value))
            .findFirst()
            .orElseThrow(() -> new AssertionError("“%s” cannot be chosen".formatted(value)));
    return state.set("selected_option", chosen);
  }
}
