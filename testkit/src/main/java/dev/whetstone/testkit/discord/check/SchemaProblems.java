package dev.whetstone.testkit.discord.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Says in Discord's words what the validator found. */
final class SchemaProblems {
  private final JsonNode document;

  SchemaProblems(JsonNode document) {
    this.document = document;
  }

  List<Problem> of(Collection<ValidationMessage> found) {
    return found.stream().map(this::problem).distinct().toList();
  }

  private Problem problem(ValidationMessage message) {
    List<String> path = path(message.getInstanceLocation());
    JsonNode value = message.getInstanceNode();
    JsonNode schema = document.at(message.getSchemaLocation().getFragment().getParent().toString());
    return switch (message.getType()) {
      case "required" -> Problem.required(below(path, message.getProperty()));
      case "type" -> Mismatch.of(path, value, schema);
      case "pattern" -> Mismatch.notSnowflake(path, value);
      case "enum" -> choices(path, "BASE_TYPE_CHOICES", schema.path("enum"));
      case Unions.BY_TYPE -> noVariant(path, value, schema.path(Unions.BY_TYPE));
      case "minLength", "maxLength" -> length(path, schema, "minLength", "maxLength");
      case "minItems", "maxItems" -> length(path, schema, "minItems", "maxItems");
      case "minProperties", "maxProperties" ->
          length(path, schema, "minProperties", "maxProperties");
      case "minimum" -> bound(path, "NUMBER_TYPE_MIN", "greater", schema.path("minimum"));
      case "maximum" -> bound(path, "NUMBER_TYPE_MAX", "less", schema.path("maximum"));
      case "uniqueItems" ->
          new Problem(
              path, "SET_TYPE_ALREADY_CONTAINS_VALUE", "The set already contains this value");
      default -> throw new IllegalStateException("no words of Discord's for " + message);
    };
  }

  private static Problem length(List<String> path, JsonNode schema, String min, String max) {
    if (!schema.has(min)) {
      return Problem.tooLong(path, schema.path(max).longValue());
    }
    if (!schema.has(max)) {
      String words = "Must be " + schema.path(min).longValue() + " or more in length.";
      return new Problem(path, "BASE_TYPE_MIN_LENGTH", words);
    }
    String words =
        "Must be between %d and %d in length."
            .formatted(schema.path(min).longValue(), schema.path(max).longValue());
    return new Problem(path, "BASE_TYPE_BAD_LENGTH", words);
  }

  private static Problem bound(List<String> path, String code, String how, JsonNode bound) {
    String words = "int value should be %s than or equal to %s.".formatted(how, bound.asText());
    return new Problem(path, code, words);
  }

  private static Problem choices(List<String> path, String code, JsonNode values) {
    String words = "Value must be one of {%s}.".formatted(join(values));
    return new Problem(path, code, words);
  }

  private static Problem noVariant(List<String> path, JsonNode value, JsonNode variants) {
    if (!value.isObject()) {
      return Mismatch.notObject(path);
    }
    if (!value.has("type")) {
      return Problem.required(below(path, "type"));
    }
    String types = String.join(", ", (Iterable<String>) variants::fieldNames);
    return Mismatch.noVariant(path, types);
  }

  private static String join(JsonNode values) {
    return StreamSupport.stream(values.spliterator(), false)
        .map(JsonNode::toString)
        .collect(Collectors.joining(", "));
  }

  private static List<String> below(List<String> path, String name) {
    return Stream.concat(path.stream(), Stream.of(name)).toList();
  }

  private static List<String> path(JsonNodePath location) {
    List<String> path = new ArrayList<>();
    for (int i = 0; i < location.getNameCount(); i++) {
      path.add(location.getName(i));
    }
    return path;
  }
}
