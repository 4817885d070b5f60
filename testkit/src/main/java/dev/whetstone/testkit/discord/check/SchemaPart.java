package dev.whetstone.testkit.discord.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/** A schema and the document in which its references lead somewhere. */
record SchemaPart(JsonNode document, JsonNode schema) {
  /** The schemas that say something of the value: this one, and the variants that may be meant. */
  Stream<JsonNode> of(JsonNode value) {
    if (schema.has("$ref")) {
      return with(document.at(schema.get("$ref").asText().substring(1))).of(value);
    }
    return Stream.concat(Stream.of(schema), variants(value).flatMap(v -> with(v).of(value)));
  }

  SchemaPart with(JsonNode other) {
    return new SchemaPart(document, other);
  }

  private Stream<JsonNode> variants(JsonNode value) {
    Stream.Builder<JsonNode> variants = Stream.builder();
    addIfPresent(variants, schema.path(Unions.OR_NULL));
    addIfPresent(variants, schema.path(Unions.BY_TYPE).path(value.path("type").asText()));
    schema.path(Unions.BEST).forEach(variants);
    schema.path("allOf").forEach(variants);
    return variants.build();
  }

  private static void addIfPresent(Stream.Builder<JsonNode> variants, JsonNode variant) {
    if (!variant.isMissingNode()) {
      variants.add(variant);
    }
  }
}
