package dev.whetstone.testkit.discord.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.discord.http.Refused;
import dev.whetstone.testkit.web.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What Discord does with a tree of components: numbers them and finds their files. */
final class Components {
  private static final String SCHEME = "attachment://";
  private static final int TEXT_DISPLAY = 10;
  private static final List<String> MEDIA =
      List.of("id", "url", "proxy_url", "width", "height", "content_type");
  private final Map<String, ObjectNode> files;
  private int number;

  /**
   * @param attachments of the message, which {@code attachment://name} means
   */
  Components(List<ObjectNode> attachments) {
    files =
        attachments.stream()
            .collect(
                Collectors.toMap(
                    a -> a.path("filename").asText(), Function.identity(), (a, _) -> a));
  }

  /** A copy as the message shows it. */
  ArrayNode shown(JsonNode components) {
    ArrayNode copy = Json.array();
    components.valueStream().forEach(c -> copy.add(c.deepCopy()));
    number(copy);
    resolve(copy, "components");
    return copy;
  }

  /** A copy of embeds with their files found. */
  ArrayNode shownEmbeds(JsonNode embeds) {
    ArrayNode copy = Json.array();
    embeds.valueStream().forEach(e -> copy.add(e.deepCopy()));
    copy.valueStream()
        .filter(ObjectNode.class::isInstance)
        .map(ObjectNode.class::cast)
        .forEach(e -> e.put("type", e.path("type").asText("rich")));
    resolve(copy, "embeds");
    return copy;
  }

  /** All text of a tree, in order. */
  static String text(JsonNode components) {
    return all(components).stream()
        .filter(c -> c.path("type").asInt() == TEXT_DISPLAY)
        .map(c -> c.path("content").asText())
        .collect(Collectors.joining("\n"));
  }

  /** Every component of the tree, parents first. */
  static List<JsonNode> all(JsonNode components) {
    List<JsonNode> found = new ArrayList<>();
    components.valueStream().forEach(component -> collect(component, found));
    return found;
  }

  private static void collect(JsonNode component, List<JsonNode> found) {
    found.add(component);
    component.path("components").valueStream().forEach(c -> collect(c, found));
    for (String single : List.of("accessory", "component")) {
      if (component.has(single)) {
        collect(component.get(single), found);
      }
    }
  }

  private void number(JsonNode components) {
    for (JsonNode component : all(components)) {
      number++;
      if (component.path("id").asInt() == 0) {
        ((ObjectNode) component).put("id", number);
      }
    }
  }

  private void resolve(JsonNode node, String path) {
    if (node instanceof ObjectNode object && object.path("url").asText().startsWith(SCHEME)) {
      resolveFile(object, path);
    }
    if (node instanceof ObjectNode object) {
      object.propertyStream().forEach(e -> resolve(e.getValue(), path + "." + e.getKey()));
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        resolve(array.get(i), path + "." + i);
      }
    }
  }

  private void resolveFile(ObjectNode media, String path) {
    String name = media.path("url").asText().substring(SCHEME.length());
    ObjectNode file = files.get(name);
    if (file == null) {
      throw Refused.field(
          path + ".url",
          "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
          "The referenced attachment '%s' was not found.".formatted(name));
    }
    MEDIA.stream()
        .filter(file::has)
        .forEach(key -> media.set(key.equals("id") ? "attachment_id" : key, file.get(key)));
  }
}
