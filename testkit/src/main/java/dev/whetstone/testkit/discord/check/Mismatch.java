package dev.whetstone.testkit.discord.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Discord's words for a value of a wrong type. */
final class Mismatch {
  private Mismatch() {}

  static Problem of(List<String> path, JsonNode value, JsonNode schema) {
    if (value.isNull()) {
      return Problem.required(path);
    }
    if (schema.path("format").asText().equals("snowflake")) {
      return notSnowflake(path, value);
    }
    JsonNode type = schema.path("type");
    return switch (type.isArray() ? type.path(0).asText() : type.asText()) {
      case "integer" -> number(path, value, "int");
      case "number" -> number(path, value, "float");
      case "string" ->
          new Problem(
              path,
              "STRING_TYPE_CONVERT",
              "Could not interpret \"%s\" as string.".formatted(value));
      case "boolean" -> new Problem(path, "BOOLEAN_TYPE_CONVERT", "Must be either true or false.");
      case "array" ->
          new Problem(path, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
      default -> notObject(path);
    };
  }

  static Problem notSnowflake(List<String> path, JsonNode value) {
    return number(path, value, "snowflake");
  }

  static Problem notObject(List<String> path) {
    return new Problem(path, "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType");
  }

  /** The types as Discord's server writes them, which is a tuple of Python's. */
  static Problem noVariant(List<String> path, String types) {
    String tuple = types.contains(",") ? types : types + ',';
    String words = "Value of field \"type\" must be one of (%s).".formatted(tuple);
    return new Problem(path, "UNION_TYPE_CHOICES", words);
  }

  private static Problem number(List<String> path, JsonNode value, String type) {
    String words = "Value \"%s\" is not %s.".formatted(value.asText(), type);
    return new Problem(path, "NUMBER_TYPE_COERCE", words);
  }
}
