package dev.whetstone.web.card;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whetstone.core.chat.ActionId;
import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Block.Weight;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.Form;
import dev.whetstone.core.chat.Picture;
import dev.whetstone.core.chat.RichText;
import dev.whetstone.core.chat.Span;
import dev.whetstone.testkit.contract.SampleCards;
import dev.whetstone.testkit.contract.SamplePainter;
import dev.whetstone.web.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CardJsonTest {
  @TempDir private Path folder;
  private PictureShelf shelf;
  private CardJson cards;

  @BeforeEach
  void openShelf() throws IOException {
    shelf = new PictureShelf(folder.resolve("pictures"));
    cards = new CardJson(new SamplePainter(), shelf);
  }

  @Test
  void everySpan() {
    RichText text =
        RichText.of(
            new Span.Text("a"),
            new Span.Strong("b"),
            new Span.Emphasis("c"),
            new Span.Code("d"),
            new Span.Link("e", "https://example.org/?a=1&b=2"),
            new Span.Formula("f", "\\phi"));

    reads(
        new Block.Paragraph(text),
        """
        {"type":"paragraph","text":[{"text":"a","kind":"text"},{"text":"b","kind":"strong"},
        {"text":"c","kind":"emphasis"},{"text":"d","kind":"code"},
        {"text":"e","kind":"link","url":"https://example.org/?a=1&b=2"},
        {"text":"f","kind":"formula","latex":"\\\\phi"}]}\
        """);
  }

  @Test
  void textBlocks() {
    reads(new Block.Heading("<b>"), "{'type':'heading','text':'<b>'}");
    reads(Block.Footnote.of("x"), "{'type':'footnote','text':[{'text':'x','kind':'text'}]}");
    reads(new Block.Divider(), "{'type':'divider'}");
    reads(new Block.Code("java", "a\n  b"), "{'type':'code','language':'java','text':'a\\n  b'}");
    reads(
        new Block.Items(Block.Marker.LETTER, List.of(RichText.of("x"))),
        "{'type':'items','marker':'letter','items':[[{'text':'x','kind':'text'}]]}");
  }

  @Test
  void tablesRankingsFieldsAndButtons() {
    reads(
        new Block.Table(List.of(RichText.of("h")), List.of(List.of(RichText.of("c")))),
        "{'type':'table','header':[[{'text':'h','kind':'text'}]],'rows':[[[{'text':'c','kind':'text'}]]]}");
    reads(
        new Block.Ranking(List.of(new Block.Rank(3, "Ada", 120, "d", true))),
        "{'type':'ranking','ranks':[{'place':3,'name':'Ada','points':120,'detail':'d','own':true}]}");
    reads(
        new Block.Fields(List.of(new Block.Field("n", "v"))),
        "{'type':'fields','fields':[{'name':'n','value':'v'}]}");
    reads(
        Block.Actions.of(new Block.Button(ActionId.of("r", "1"), "Go", Weight.QUIET)),
        "{'type':'actions','buttons':[{'action':'r:1','label':'Go','weight':'quiet'}]}");
  }

  @Test
  void aPictureIsKeptUnderWhatIsInIt() throws IOException {
    Picture picture = SampleCards.picture("a cat");
    JsonNode json = render(new Block.Image(picture)).path("picture");
    JsonNode again = render(new Block.Image(picture)).path("picture");

    assertEquals(json, again);
    assertEquals("a cat", json.path("alt").asText());
    assertEquals(32, json.path("width").asInt());
    String name = Path.of(json.path("src").asText()).getFileName().toString();
    assertArrayEquals(picture.png(), shelf.get(name).orElseThrow());
    try (Stream<Path> files = Files.list(folder.resolve("pictures"))) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void aFormulaIsAPictureOrElseItsSource() {
    JsonNode painted = render(new Block.Formula("\\frac{a}{b}", "a over b"));
    assertEquals("a over b", painted.path("reading").asText());
    assertEquals("\\frac{a}{b}", painted.path("latex").asText());
    assertEquals("a over b", painted.path("picture").path("alt").asText());

    JsonNode refused = render(new Block.Formula("\\input{x}", "a secret"));
    assertEquals("a secret", refused.path("reading").asText());
    assertFalse(refused.has("picture"));
  }

  @Test
  void onlyNamesGivenOutAreServed() throws IOException {
    Files.writeString(folder.resolve("secret.png"), "secret");
    for (String name : List.of("../secret.png", "secret.png", "", "..", "a".repeat(64) + ".png")) {
      assertEquals(Optional.empty(), shelf.get(name), name);
    }
  }

  @Test
  void picturesOfNoMessageAreRemoved() throws IOException {
    String name = shelf.put(SampleCards.picture("a cat"));
    shelf.keepOnly(Set.of(name));
    assertEquals(true, shelf.get(name).isPresent());
    shelf.keepOnly(Set.of());
    assertEquals(Optional.empty(), shelf.get(name));
  }

  @Test
  void formsHaveEveryKindOfField() {
    Form form =
        new Form(
            ActionId.of("f", "1"),
            "Title",
            "Send",
            List.of(
                new Form.Field("a", "A", "h", new Form.Kind.Line(5), true, "i"),
                new Form.Field("b", "B", "", new Form.Kind.Lines(9), false, ""),
                new Form.Field("c", "C", "", new Form.Kind.OneOf(List.of("x", "y")), true, "x")));

    assertEquals(
        Site.json(
            """
            {"action":"f:1","title":"Title","submit":"Send","fields":[
            {"name":"a","label":"A","hint":"h","required":true,"initial":"i","kind":"line","max":5},
            {"name":"b","label":"B","hint":"","required":false,"initial":"","kind":"lines","max":9},
            {"name":"c","label":"C","hint":"","required":true,"initial":"x","kind":"one-of",
            "values":["x","y"]}]}\
            """),
        Site.json(FormJson.render(form).toString()));
  }

  private void reads(Block block, String expected) {
    String json = expected.startsWith("{'") ? expected.replace('\'', '"') : expected;
    assertEquals(Site.json(json), Site.json(render(block).toString()));
  }

  private JsonNode render(Block block) {
    return cards.render(Card.of("Title", block)).path("blocks").path(0);
  }
}
