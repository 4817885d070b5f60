package dev.whetstone.testkit.discord.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Finds the properties of a body that no variant of its schema knows. */
final class UnknownProperties {
  private final List<String> unknown = new ArrayList<>();

  private UnknownProperties() {}

  static List<String> in(JsonNode body, SchemaPart schema) {
    UnknownProperties search = new UnknownProperties();
    search.visit("", body, List.of(schema));
    return List.copyOf(search.unknown);
  }

  private void visit(String path, JsonNode value, List<SchemaPart> schemas) {
    if (value.isArray()) {
      List<SchemaPart> items = parts(schemas, value, schema -> schema.path("items"));
      for (int i = 0; i < value.size(); i++) {
        visit(path + '[' + i + ']', value.get(i), items);
      }
    } else if (value.isObject()) {
      value.properties().forEach(property -> visit(path, value, schemas, property));
    }
  }

  private void visit(
      String path, JsonNode value, List<SchemaPart> schemas, Map.Entry<String, JsonNode> property) {
    String here = path.isEmpty() ? property.getKey() : path + '.' + property.getKey();
    List<SchemaPart> known = parts(schemas, value, schema -> ofProperty(schema, property.getKey()));
    if (known.isEmpty()) {
      unknown.add(here);
    } else {
      visit(here, property.getValue(), known);
    }
  }

  private static JsonNode ofProperty(JsonNode schema, String name) {
    JsonNode named = schema.path("properties").path(name);
    return named.isMissingNode() ? schema.path("additionalProperties") : named;
  }

  private static List<SchemaPart> parts(
      List<SchemaPart> schemas, JsonNode value, Function<JsonNode, JsonNode> part) {
    return schemas.stream()
        .flatMap(s -> s.of(value).map(part).filter(JsonNode::isObject).map(s::with))
        .toList();
  }
}
