package dev.whetstone.testkit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Small helpers for JSON trees. */
public final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  public static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  public static ArrayNode array(Collection<? extends JsonNode> items) {
    return array().addAll(items);
  }

  public static ArrayNode texts(Collection<String> items) {
    ArrayNode array = array();
    items.forEach(array::add);
    return array;
  }

  /** Nothing where it is not JSON. */
  public static Optional<JsonNode> parse(String text) {
    try {
      return Optional.ofNullable(MAPPER.readTree(text));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** The text of that name; nothing where it is missing or null. */
  public static Optional<String> text(JsonNode object, String name) {
    return Optional.ofNullable(object.get(name)).filter(n -> !n.isNull()).map(JsonNode::asText);
  }

  /** The elements of the array of that name; none where it is missing. */
  public static List<ObjectNode> objects(JsonNode object, String name) {
    return object
        .path(name)
        .valueStream()
        .filter(ObjectNode.class::isInstance)
        .map(ObjectNode.class::cast)
        .toList();
  }

  /** Whether the object says something there, be it an empty list. */
  public static boolean has(JsonNode object, String name) {
    return object.hasNonNull(name);
  }
}
