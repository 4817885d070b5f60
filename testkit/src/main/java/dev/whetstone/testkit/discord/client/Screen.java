package dev.whetstone.testkit.discord.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.contract.SeenMessage;
import dev.whetstone.testkit.discord.markdown.Markdown;
import dev.whetstone.testkit.discord.world.Channel;
import dev.whetstone.testkit.discord.world.Message;
import dev.whetstone.testkit.web.Json;
import java.util.ArrayList;
import java.util.List;

/** One message as a client draws it for one user. A bot that is still thinking shows no words. */
final class Screen {
  private final Markdown markdown;
  private final List<String> lines = new ArrayList<>();
  private final List<String> buttons = new ArrayList<>();
  private final List<String> pictures = new ArrayList<>();
  private final List<String> links = new ArrayList<>();

  private Screen(Markdown markdown) {
    this.markdown = markdown;
  }

  static SeenMessage show(Message message, Channel channel, String reader, Markdown markdown) {
    Screen screen = new Screen(markdown);
    ObjectNode json = message.json();
    screen.legacy(json, message.has(Message.COMPONENTS_V2));
    screen.components(json.path("components"));
    return new SeenMessage(
        message.id(),
        String.join("\n", screen.lines),
        screen.buttons,
        screen.pictures,
        screen.links,
        message.onlyFor().isPresent() || channel.recipient().isPresent(),
        pings(message, reader));
  }

  /** What only one user sees can call that user alone. */
  private static boolean pings(Message message, String reader) {
    JsonNode json = message.json();
    if (message.onlyFor().isPresent()) {
      return json.path("mentions")
          .valueStream()
          .anyMatch(u -> u.path("id").asText().equals(reader));
    }
    return json.path("mention_everyone").asBoolean()
        || !json.path("mentions").isEmpty()
        || !json.path("mention_roles").isEmpty();
  }

  private void legacy(ObjectNode json, boolean v2) {
    read(json.path("content").asText());
    Json.objects(json, "embeds").forEach(this::embed);
    if (!v2) {
      Json.objects(json, "attachments").forEach(this::attachment);
    }
  }

  private void attachment(ObjectNode file) {
    String name = file.path("filename").asText();
    if (file.path("content_type").asText().startsWith("image/")) {
      pictures.add(Json.text(file, "description").orElse(name));
    } else {
      lines.add(name);
    }
  }

  private void embed(ObjectNode embed) {
    Json.text(embed.path("author"), "name").ifPresent(lines::add);
    Json.text(embed, "title").ifPresent(this::read);
    Json.text(embed, "url").ifPresent(links::add);
    Json.text(embed, "description").ifPresent(this::read);
    for (ObjectNode field : Json.objects(embed, "fields")) {
      read(field.path("name").asText());
      read(field.path("value").asText());
    }
    for (String media : List.of("image", "thumbnail")) {
      if (Json.has(embed, media)) {
        pictures.add(Json.text(embed.path(media), "description").orElse(""));
      }
    }
    Json.text(embed.path("footer"), "text").ifPresent(lines::add);
  }

  private void components(JsonNode components) {
    components.valueStream().forEach(this::component);
  }

  private void component(JsonNode json) {
    switch (json.path("type").asInt()) {
      case 1, 17 -> components(json.path("components"));
      case 2 -> button(json);
      case 3, 5, 6, 7, 8 -> Json.text(json, "placeholder").ifPresent(lines::add);
      case 9 -> {
        components(json.path("components"));
        component(json.path("accessory"));
      }
      case 10 -> read(json.path("content").asText());
      case 11 -> picture(json);
      case 12 -> json.path("items").valueStream().forEach(this::picture);
      case 13 -> lines.add(fileName(json));
      default -> {} // a line between others
    }
  }

  private void picture(JsonNode media) {
    pictures.add(Json.text(media, "description").orElse(""));
  }

  private static String fileName(JsonNode file) {
    String url = file.path("file").path("url").asText();
    return Json.text(file, "name").orElse(url.substring(url.lastIndexOf('/') + 1));
  }

  private void button(JsonNode button) {
    String label =
        Json.text(button, "label").orElseGet(() -> button.path("emoji").path("name").asText());
    buttons.add(label);
    Json.text(button, "url").ifPresent(links::add);
  }

  private void read(String text) {
    if (!text.isEmpty()) {
      Markdown.Shown shown = markdown.read(text);
      lines.add(shown.text());
      links.addAll(shown.links());
    }
  }
}
