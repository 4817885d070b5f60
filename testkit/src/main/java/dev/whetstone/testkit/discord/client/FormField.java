package dev.whetstone.testkit.discord.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.web.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A field of a modal: a text input, a select, or one of the newer groups. */
record FormField(String label, JsonNode component) {
  private static final int TEXT = 4;
  private static final int LONGEST = 4000;
  private static final int CHECKBOX = 23;
  private static final int RADIO = 21;

  /** What it holds at first: text, or the labels of what is chosen. */
  String shown() {
    if (type() == TEXT) {
      return component.path("value").asText();
    }
    if (type() == CHECKBOX) {
      return Boolean.toString(component.path("default").asBoolean());
    }
    return String.join(
        ", ",
        Json.objects(component, "options").stream()
            .filter(o -> o.path("default").asBoolean())
            .map(o -> o.path("label").asText())
            .toList());
  }

  /** What is sent when the user types this, or leaves it; refused as the client does. */
  ObjectNode sent(Map<String, String> typedByLabel, int number) {
    String value = Optional.ofNullable(typedByLabel.get(label)).orElseGet(this::shown);
    ObjectNode json =
        Json.object()
            .put("type", type())
            .put("id", component.path("id").asInt(number))
            .put("custom_id", component.path("custom_id").asText());
    switch (type()) {
      case TEXT -> json.put("value", checked(value));
      case CHECKBOX -> json.put("value", Boolean.parseBoolean(value));
      case RADIO -> {
        List<String> chosen = chosen(value);
        json.put("value", chosen.isEmpty() ? null : chosen.getFirst());
      }
      default -> json.set("values", Json.texts(chosen(value)));
    }
    return json;
  }

  /** What a menu in a message sends when these are chosen. */
  ObjectNode chosen(List<String> labels) {
    ObjectNode json =
        Json.object()
            .put("component_type", type())
            .put("custom_id", component.path("custom_id").asText())
            .put("id", component.path("id").asInt());
    json.set("values", Json.texts(chosen(String.join(", ", labels))));
    return json;
  }

  private String checked(String value) {
    boolean required = component.path("required").asBoolean(true);
    int least = Math.max(component.path("min_length").asInt(0), required ? 1 : 0);
    int most = component.path("max_length").asInt(LONGEST);
    boolean leftOut = value.isEmpty() && !required;
    if (!leftOut && (value.length() < least || value.length() > most)) {
      throw new AssertionError(
          "The field %s takes %d to %d characters, not %d."
              .formatted(label, least, most, value.length()));
    }
    return value;
  }

  /** By what is read or by what is sent; several are separated by commas. */
  private List<String> chosen(String value) {
    List<ObjectNode> options = Json.objects(component, "options");
    List<String> names = value.isEmpty() ? List.of() : List.of(value.split(", "));
    List<String> chosen = names.stream().map(name -> chosen(options, name)).toList();
    boolean required = component.path("required").asBoolean(true);
    int least = component.path("min_values").asInt(required ? 1 : 0);
    int most = component.path("max_values").asInt(type() == 22 ? options.size() : 1);
    boolean leftOut = chosen.isEmpty() && !required;
    if (!leftOut && (chosen.size() < least || chosen.size() > most)) {
      throw new AssertionError(
          "The field %s takes %d to %d choices.".formatted(label, least, most));
    }
    return chosen;
  }

  private String chosen(List<ObjectNode> options, String name) {
    return options.stream()
        .filter(o -> o.path("label").asText().equals(name) || o.path("value").asText().equals(name))
        .map(o -> o.path("value").asText())
        .findFirst()
        .orElseThrow(
            () -> new AssertionError("The field " + label + " does not offer " + name + "."));
  }

  private int type() {
    return component.path("type").asInt();
  }
}
