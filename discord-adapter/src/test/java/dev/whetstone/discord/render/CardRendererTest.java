package dev.whetstone.discord.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.PostKey;
import dev.whetstone.core.chat.RichText;
import dev.whetstone.testkit.contract.SampleCards;
import dev.whetstone.testkit.contract.SamplePainter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.Test;

class CardRendererTest {
  private static final CardRenderer RENDERER = new CardRenderer(new SamplePainter());

  @Test
  void aQuestionReadsLikeOne() {
    Sent sent = Sent.of(RENDERER.one(SampleCards.question()));

    assertEquals(
        """
        ### Daily question · Attention · medium
        Why are attention scores divided?
        **A** To sum to one
        **B** To be cheap
        -# 12 answered · 8 right\
        """,
        sent.text());
    assertEquals(
        List.of("A", "B", "Answer in words", "Reveal answer"),
        sent.components(2).stream().map(button -> button.getString("label")).toList());
  }

  @Test
  void aRankingIsOneLineForEach() {
    Block ranking =
        new Block.Ranking(
            List.of(
                new Block.Rank(1, "Ada", 345, "9 of 10 right", false),
                new Block.Rank(17, "*Grace*", 62, "", true)));

    assertEquals(
        """
        ### Board
        ` 1` Ada · **345** · 9 of 10 right
        `17` **\\*Grace\\*** (you) · **62**\
        """,
        text(ranking));
  }

  @Test
  void aNarrowTableHasColumns() {
    assertEquals(
        """
        ### Board
        ```
        Model  Layers
        ─────  ──────
        数学   12
        large  24
        ```\
        """,
        text(table("Model", "Layers", "数学", "12", "large", "24")));
  }

  @Test
  void aWideTableIsAList() {
    assertEquals(
        """
        ### Board
        **Model:** a model with a long name
        - **What it is good at:** translation
        **Model:** small
        - **What it is good at:** speed\
        """,
        text(
            table(
                "Model",
                "What it is good at",
                "a model with a long name",
                "translation",
                "small",
                "speed")));
  }

  @Test
  void furtherLinesStayInTheirList() {
    Block items = new Block.Items(Block.Marker.BULLET, List.of(RichText.of("one\n# still one")));

    assertEquals("### Board\n- one\n  \\# still one", text(items));
  }

  @Test
  void smallPrintIsSmallOnEveryLine() {
    assertEquals("### Board\n-# one\n-# two", text(Block.Footnote.of("one\ntwo")));
  }

  @Test
  void aFormulaIsAPictureWithItsReading() {
    Block formula = new Block.Formula("\\frac{a}{b}", "a divided by b");
    DataObject gallery =
        Sent.of(RENDERER.one(Card.of("Formula", formula))).components(12).getFirst();
    DataObject item = gallery.getArray("items").getObject(0);

    assertEquals("a divided by b", item.getString("description"));
    assertTrue(item.getObject("media").getString("url").startsWith("attachment://"));
  }

  @Test
  void aPostCallsOnlyItsRole() {
    Page page = RENDERER.one(Card.saying("Hello", "<@&9> @everyone"));
    DataObject called = Messages.calling(page, PostMark.of(new PostKey("k")), "7").build().toData();
    DataObject plain = Messages.post(page, PostMark.of(new PostKey("k"))).build().toData();

    assertEquals(List.of("7"), roles(called));
    assertEquals(List.of(), roles(plain));
    assertEquals(0, called.getObject("allowed_mentions").getArray("parse").length());
    assertEquals(0, plain.getObject("allowed_mentions").getArray("parse").length());
  }

  @Test
  void anEditCallsNobodyElse() {
    Page page = RENDERER.one(Card.saying("Hello", "@everyone"));
    DataObject json = Messages.edit(page, Optional.empty()).toData();

    assertEquals(0, json.getObject("allowed_mentions").getArray("parse").length());
    assertEquals(List.of(), roles(json));
    assertEquals(0, json.getArray("attachments").length());
  }

  @Test
  void marksOfKeysDiffer() {
    long marks =
        java.util.stream.IntStream.range(0, 2_000)
            .mapToObj(i -> PostMark.of(new PostKey("d-" + i)))
            .distinct()
            .count();

    assertEquals(2_000, marks);
  }

  private static List<String> roles(DataObject message) {
    return message
        .getObject("allowed_mentions")
        .optArray("roles")
        .map(roles -> roles.stream((array, i) -> array.getString(i)).toList())
        .orElse(List.of());
  }

  private static Block table(String... cells) {
    List<RichText> all = Arrays.stream(cells).map(RichText::of).toList();
    return new Block.Table(all.subList(0, 2), List.of(all.subList(2, 4), all.subList(4, 6)));
  }

  private static String text(Block block) {
    return Sent.of(RENDERER.one(Card.of("Board", block))).text();
  }
}
