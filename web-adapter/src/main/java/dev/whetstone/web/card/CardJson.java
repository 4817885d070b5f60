package dev.whetstone.web.card;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.FormulaPainter;
import dev.whetstone.core.chat.Picture;
import dev.whetstone.core.chat.RichText;
import dev.whetstone.core.chat.Span;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Cards as the page reads them. All text stays text: the page never takes it for markup. */
public final class CardJson {
  private static final Logger log = LoggerFactory.getLogger(CardJson.class);
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private final FormulaPainter painter;
  private final PictureShelf shelf;

  public CardJson(FormulaPainter painter, PictureShelf shelf) {
    this.painter = painter;
    this.shelf = shelf;
  }

  public ObjectNode render(Card card) {
    ObjectNode json = NODES.objectNode().put("title", card.title());
    return json.set("blocks", array(card.blocks(), this::block));
  }

  private ObjectNode block(Block block) {
    return switch (block) {
      case Block.Paragraph(RichText text) -> type("paragraph").set("text", spans(text));
      case Block.Heading(String text) -> type("heading").put("text", text);
      case Block.Items(Block.Marker marker, List<RichText> items) ->
          type("items").put("marker", lower(marker)).set("items", array(items, CardJson::spans));
      case Block.Code(String language, String text) ->
          type("code").put("language", language).put("text", text);
      case Block.Formula formula -> formula(formula);
      case Block.Image(Picture picture) -> type("image").set("picture", picture(picture));
      case Block.Table(List<RichText> header, List<List<RichText>> rows) -> table(header, rows);
      case Block.Ranking(List<Block.Rank> ranks) ->
          type("ranking").set("ranks", array(ranks, CardJson::rank));
      case Block.Fields(List<Block.Field> fields) ->
          type("fields").set("fields", array(fields, CardJson::field));
      case Block.Divider() -> type("divider");
      case Block.Footnote(RichText text) -> type("footnote").set("text", spans(text));
      case Block.Actions(List<Block.Button> buttons) ->
          type("actions").set("buttons", array(buttons, CardJson::button));
    };
  }

  private ObjectNode formula(Block.Formula formula) {
    ObjectNode json =
        type("formula").put("latex", formula.latex()).put("reading", formula.reading());
    try {
      json.set("picture", picture(painter.paint(formula)));
    } catch (RuntimeException e) {
      // The page then shows the reading and the source: less pretty, but nothing is missing.
      log.warn("Formula not painted: {}: {}", formula.latex(), e.getMessage());
    }
    return json;
  }

  private ObjectNode picture(Picture picture) {
    return NODES
        .objectNode()
        .put("src", "/api/pictures/" + shelf.put(picture))
        .put("width", picture.width())
        .put("height", picture.height())
        .put("alt", picture.alt());
  }

  private static ObjectNode table(List<RichText> header, List<List<RichText>> rows) {
    ObjectNode json = type("table");
    json.set("header", array(header, CardJson::spans));
    return json.set("rows", array(rows, row -> array(row, CardJson::spans)));
  }

  private static ObjectNode rank(Block.Rank rank) {
    return NODES
        .objectNode()
        .put("place", rank.place())
        .put("name", rank.name())
        .put("points", rank.points())
        .put("detail", rank.detail())
        .put("own", rank.own());
  }

  private static ObjectNode field(Block.Field field) {
    return NODES.objectNode().put("name", field.name()).put("value", field.value());
  }

  private static ObjectNode button(Block.Button button) {
    return NODES
        .objectNode()
        .put("action", button.action().encoded())
        .put("label", button.label())
        .put("weight", lower(button.weight()));
  }

  private static ArrayNode spans(RichText text) {
    return array(text.spans(), CardJson::span);
  }

  private static ObjectNode span(Span span) {
    ObjectNode json = NODES.objectNode().put("text", span.text());
    return switch (span) {
      case Span.Text _ -> json.put("kind", "text");
      case Span.Strong _ -> json.put("kind", "strong");
      case Span.Emphasis _ -> json.put("kind", "emphasis");
      case Span.Code _ -> json.put("kind", "code");
      case Span.Link link -> json.put("kind", "link").put("url", link.url());
      case Span.Formula formula -> json.put("kind", "formula").put("latex", formula.latex());
    };
  }

  private static ObjectNode type(String type) {
    return NODES.objectNode().put("type", type);
  }

  private static <T> ArrayNode array(List<T> values, Function<T, ? extends JsonNode> each) {
    ArrayNode array = NODES.arrayNode();
    values.forEach(value -> array.add(each.apply(value)));
    return array;
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
