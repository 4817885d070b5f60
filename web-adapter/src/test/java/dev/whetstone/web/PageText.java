package dev.whetstone.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whetstone.testkit.contract.SeenMessage;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads a message as the page shows it. The page puts every text in as text, so nothing pings. */
final class PageText {
  private PageText() {}

  static SeenMessage message(JsonNode message, Site site) {
    JsonNode card = message.path("card");
    String text =
        Stream.concat(Stream.of(card.path("title").asText()), blocks(card).map(PageText::block))
            .collect(Collectors.joining("\n"));
    return new SeenMessage(
        message.path("id").asText(),
        text,
        buttons(card).map(b -> b.path("label").asText()).toList(),
        pictures(card, site),
        card.findValuesAsText("url"),
        !message.path("to").isNull(),
        false);
  }

  static String action(JsonNode card, String label) {
    return buttons(card)
        .filter(b -> b.path("label").asText().equals(label))
        .map(b -> b.path("action").asText())
        .findFirst()
        .orElseThrow(() -> new AssertionError("No button " + label + " on " + card));
  }

  private static String block(JsonNode block) {
    return switch (block.path("type").asText()) {
      case "paragraph", "footnote" -> spans(block.path("text"));
      case "heading", "code" -> block.path("text").asText();
      case "items" -> items(block);
      case "formula" ->
          block.has("picture") ? "" : block.path("reading").asText() + "\n" + block.path("latex");
      case "table" -> row(block.path("header")) + "\n" + lines(block.path("rows"), PageText::row);
      case "ranking" -> lines(block.path("ranks"), PageText::rank);
      case "fields" ->
          lines(
              block.path("fields"), f -> f.path("name").asText() + " " + f.path("value").asText());
      case "image", "divider", "actions" -> "";
      default -> throw new AssertionError("The page does not know " + block);
    };
  }

  private static String items(JsonNode block) {
    List<JsonNode> items = elements(block.path("items")).toList();
    return IntStream.range(0, items.size())
        .mapToObj(i -> mark(block.path("marker").asText(), i) + " " + spans(items.get(i)))
        .collect(Collectors.joining("\n"));
  }

  private static String mark(String marker, int index) {
    return switch (marker) {
      case "bullet" -> "•";
      case "number" -> (index + 1) + ".";
      case "letter" -> String.valueOf((char) ('A' + index));
      default -> throw new AssertionError("The page does not know the marker " + marker);
    };
  }

  private static String rank(JsonNode rank) {
    return "%s %s %s %s"
        .formatted(
            rank.path("place").asText(),
            rank.path("name").asText(),
            rank.path("points").asText(),
            rank.path("detail").asText());
  }

  private static String row(JsonNode cells) {
    return elements(cells).map(PageText::spans).collect(Collectors.joining(" | "));
  }

  private static String spans(JsonNode spans) {
    return elements(spans).map(s -> s.path("text").asText()).collect(Collectors.joining());
  }

  /** The alternative texts of the pictures; each must be there to be fetched. */
  private static List<String> pictures(JsonNode card, Site site) {
    List<JsonNode> shown = blocks(card).filter(b -> b.has("picture")).toList();
    for (JsonNode block : shown) {
      var response = site.get(block.path("picture").path("src").asText());
      assertEquals(200, response.statusCode());
      assertEquals("image/png", response.headers().firstValue("Content-Type").orElse(""));
    }
    return shown.stream().map(PageText::alt).toList();
  }

  private static String alt(JsonNode block) {
    return block.has("reading")
        ? block.path("reading").asText()
        : block.path("picture").path("alt").asText();
  }

  private static Stream<JsonNode> buttons(JsonNode card) {
    return blocks(card).flatMap(block -> elements(block.path("buttons")));
  }

  private static Stream<JsonNode> blocks(JsonNode card) {
    return elements(card.path("blocks"));
  }

  private static String lines(JsonNode array, Function<JsonNode, String> each) {
    return elements(array).map(each).collect(Collectors.joining("\n"));
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
