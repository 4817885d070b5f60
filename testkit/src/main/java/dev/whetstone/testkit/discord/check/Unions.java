package dev.whetstone.testkit.discord.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Writes the unions of a schema so that the variant is known before it is tried: that is fast, and
 * the problems found are those of the variant that was meant. {@code oneOf} constants become an
 * {@code enum}; other unions become {@value #BY_TYPE}, {@value #OR_NULL} or {@value #BEST}.
 */
final class Unions {
  /** An object of variants by the value of their property {@code type}. */
  static final String BY_TYPE = "x-by-type";

  /** A schema for what is not null. */
  static final String OR_NULL = "x-or-null";

  /** An array of variants of which one must fit. */
  static final String BEST = "x-best";

  private final JsonNode document;

  private Unions(JsonNode document) {
    this.document = document;
  }

  /** The document with all of its unions rewritten; references stay. */
  static JsonNode told(JsonNode document) {
    return new Unions(document).rewrite(document);
  }

  private JsonNode rewrite(JsonNode node) {
    return switch (node) {
      case ArrayNode array -> {
        ArrayNode out = JsonNodeFactory.instance.arrayNode();
        array.forEach(item -> out.add(rewrite(item)));
        yield out;
      }
      case ObjectNode object -> {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(entry -> put(out, entry.getKey(), entry.getValue()));
        yield out;
      }
      default -> node;
    };
  }

  private void put(ObjectNode out, String key, JsonNode value) {
    if ((key.equals("oneOf") || key.equals("anyOf")) && value.isArray()) {
      putUnion(out, items(value));
    } else {
      out.set(key, rewrite(value));
    }
  }

  private void putUnion(ObjectNode out, List<JsonNode> variants) {
    List<JsonNode> notNull = variants.stream().filter(v -> !isNull(v)).toList();
    if (variants.stream().allMatch(v -> v.has("const"))) {
      ArrayNode values = out.putArray("enum");
      variants.forEach(v -> values.add(v.get("const")));
    } else if (notNull.size() < variants.size()) {
      ObjectNode rest = out.putObject(OR_NULL);
      if (notNull.size() == 1) {
        rest.setAll((ObjectNode) rewrite(notNull.getFirst()));
      } else {
        putUnion(rest, notNull);
      }
    } else if (variants.stream().noneMatch(v -> types(v).isEmpty())) {
      ObjectNode byType = out.putObject(BY_TYPE);
      variants.forEach(v -> types(v).forEach(type -> byType.set(type.asText(), rewrite(v))));
    } else {
      ArrayNode best = out.putArray(BEST);
      variants.forEach(v -> best.add(rewrite(v)));
    }
  }

  /** The values of {@code type} that mark this variant; empty where nothing does. */
  private List<JsonNode> types(JsonNode variant) {
    JsonNode schema = variant;
    if (variant.has("$ref")) {
      schema = document.at(variant.get("$ref").asText().substring(1));
    }
    boolean required =
        items(schema.path("required")).stream().anyMatch(r -> r.asText().equals("type"));
    return required ? items(schema.path("properties").path("type").path("enum")) : List.of();
  }

  private static boolean isNull(JsonNode variant) {
    return variant.path("type").asText().equals("null");
  }

  private static List<JsonNode> items(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
