package dev.whetstone.testkit.discord.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/** Every component of a tree, in the order in which it is seen. */
final class Found {
  private Found() {}

  static Stream<JsonNode> in(JsonNode components) {
    return components.valueStream().flatMap(Found::with);
  }

  private static Stream<JsonNode> with(JsonNode component) {
    JsonNode accessory = component.path("accessory");
    return Stream.concat(
        Stream.of(component),
        Stream.concat(
            in(component.path("components")),
            accessory.isObject() ? Stream.of(accessory) : Stream.empty()));
  }
}
