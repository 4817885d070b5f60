package dev.whetstone.testkit.slack.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whetstone.testkit.web.Json;
import java.util.ArrayList;
import java.util.List;

/** Reads blocks the way eyes do. */
final class Screen {
  private final StringBuilder text = new StringBuilder();
  private final List<String> buttons = new ArrayList<>();
  private final List<String> pictures = new ArrayList<>();
  private final List<String> links = new ArrayList<>();
  private boolean pings;

  static Seen read(String ts, JsonNode content, boolean onlyToReader, String thread) {
    Screen screen = new Screen();
    if (content.path("blocks").isEmpty()) {
      screen.text.append(Mrkdwn.read(content.path("text").asText(), screen));
    } else {
      content.path("blocks").forEach(screen::block);
    }
    return new Seen(
        ts,
        screen.text.toString().strip(),
        screen.buttons,
        screen.pictures,
        screen.links,
        onlyToReader,
        screen.pings,
        thread);
  }

  void ping() {
    pings = true;
  }

  void link(String url) {
    links.add(url);
  }

  private void block(JsonNode block) {
    switch (block.path("type").asText()) {
      case "header" -> line(block.path("text").path("text").asText());
      case "section" -> section(block);
      case "context" -> block.path("elements").forEach(this::element);
      case "image" -> pictures.add(block.path("alt_text").asText());
      case "actions" -> block.path("elements").forEach(this::control);
      case "rich_text" -> block.path("elements").forEach(e -> rich(e, ""));
      case "markdown" -> line(block.path("text").asText());
      case "table" -> block.path("rows").forEach(this::row);
      default -> {}
    }
  }

  private void section(JsonNode block) {
    if (block.hasNonNull("text")) {
      line(words(block.path("text")));
    }
    block.path("fields").forEach(field -> line(words(field)));
    if (block.hasNonNull("accessory")) {
      control(block.path("accessory"));
    }
  }

  private void element(JsonNode element) {
    if (element.path("type").asText().equals("image")) {
      pictures.add(element.path("alt_text").asText());
    } else {
      line(words(element));
    }
  }

  private String words(JsonNode object) {
    String words = object.path("text").asText();
    return object.path("type").asText().equals("mrkdwn") ? Mrkdwn.read(words, this) : words;
  }

  private void control(JsonNode element) {
    if (element.path("type").asText().equals("button")) {
      buttons.add(element.path("text").path("text").asText());
    }
  }

  private void row(JsonNode row) {
    List<String> cells = new ArrayList<>();
    for (JsonNode cell : row) {
      if (cell.path("type").asText().equals("rich_text")) {
        cell.path("elements").forEach(e -> rich(e, ""));
      } else {
        cells.add(cell.path("text").asText());
      }
    }
    line(String.join("  ", cells));
  }

  private void rich(JsonNode element, String prefix) {
    if (element.path("type").asText().equals("rich_text_list")) {
      list(element);
      return;
    }
    StringBuilder words = new StringBuilder(prefix);
    element.path("elements").forEach(part -> words.append(part(part)));
    line(words.toString());
  }

  private void list(JsonNode list) {
    int number = list.path("offset").asInt(0);
    for (JsonNode item : list.path("elements")) {
      number++;
      rich(item, list.path("style").asText().equals("ordered") ? number + ". " : "• ");
    }
  }

  private String part(JsonNode part) {
    return switch (part.path("type").asText()) {
      case "text" -> part.path("text").asText();
      case "link" -> {
        link(part.path("url").asText());
        yield Json.text(part, "text").orElse(part.path("url").asText());
      }
      case "emoji" -> ":" + part.path("name").asText() + ":";
      case "user", "usergroup", "channel", "broadcast", "team" -> {
        ping();
        yield "@" + part.path("usergroup_id").asText(part.path("user_id").asText());
      }
      default -> "";
    };
  }

  private void line(String words) {
    text.append(words).append('\n');
  }
}
