package dev.whetstone.testkit.contract;

import dev.whetstone.core.chat.ActionId;
import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Block.Actions;
import dev.whetstone.core.chat.Block.Button;
import dev.whetstone.core.chat.Block.Weight;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.Picture;
import dev.whetstone.core.chat.RichText;
import dev.whetstone.core.chat.Span;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/** The cards that the contract shows, and the words that people must find in them. */
public final class SampleCards {
  /** Everything that some platform would interpret. */
  public static final String HOSTILE =
      "@everyone <script>alert(1)</script> *bold* _x_ <@U123> <!channel> [a](javascript:b) & ` ``` `";

  /** Lines whose indentation matters. */
  public static final String CODE =
      "def f(x):\n    if x < 1:\n        return [x]  # *x*\n    return f(x - 1)";

  /** A block alone on a card, and what it must say, in order. */
  public record Sample(Block block, List<String> says) {
    public Sample {
      says = List.copyOf(says);
    }

    public String kind() {
      return block.getClass().getSimpleName();
    }
  }

  private SampleCards() {}

  /** A question with choices as buttons, in two rows. */
  public static Card question() {
    return Card.of(
        "Daily question · Attention · medium",
        Block.Paragraph.of("Why are attention scores divided?"),
        new Block.Items(
            Block.Marker.LETTER, List.of(RichText.of("To sum to one"), RichText.of("To be cheap"))),
        Actions.of(
            Button.of(ActionId.of("answer", "r1", "0"), "A"),
            Button.of(ActionId.of("answer", "r1", "1"), "B")),
        Actions.of(
            new Button(ActionId.of("words", "r1"), "Answer in words", Weight.PRIMARY),
            new Button(ActionId.of("reveal", "r1"), "Reveal answer", Weight.QUIET)),
        Block.Footnote.of("12 answered · 8 right"));
  }

  static Block paragraph(String text) {
    return Block.Paragraph.of(text);
  }

  /** A card with one button. */
  public static Card button(ActionId action, String label) {
    return Card.of("Press", Actions.of(Button.of(action, label)));
  }

  /** Every kind of block at least once, and in the first paragraph every kind of span. */
  public static List<Sample> vocabulary() {
    return List.of(
        spans(),
        new Sample(new Block.Heading("A heading"), List.of("A heading")),
        items(Block.Marker.LETTER, "A", "B"),
        items(Block.Marker.NUMBER, "1", "2"),
        new Sample(
            new Block.Items(Block.Marker.BULLET, List.of(RichText.of("one"), RichText.of("two"))),
            List.of("one", "two")),
        new Sample(new Block.Code("python", CODE), List.of(CODE)),
        new Sample(new Block.Formula("\\frac{a}{b}", "a divided by b"), List.of("a divided by b")),
        new Sample(
            new Block.Formula("\\input{secret}", "a formula nobody paints"),
            List.of("a formula nobody paints")),
        new Sample(new Block.Image(picture("a cat on a mat")), List.of("a cat on a mat")),
        table(),
        ranking(),
        new Sample(
            new Block.Fields(
                List.of(new Block.Field("Points", "120"), new Block.Field("Streak", "6 days"))),
            List.of("Points", "120", "Streak", "6 days")),
        new Sample(new Block.Divider(), List.of()),
        new Sample(Block.Footnote.of("small print"), List.of("small print")),
        new Sample(Actions.of(Button.of(ActionId.of("press"), "Press me")), List.of()));
  }

  /** {@link #HOSTILE} in every place that takes foreign text, each with a word before it. */
  public static List<Sample> hostile() {
    RichText nasty = RichText.of("text " + HOSTILE);
    return List.of(
        nasty(new Block.Paragraph(nasty), "text "),
        nasty(new Block.Paragraph(RichText.of(new Span.Strong("strong " + HOSTILE))), "strong "),
        nasty(new Block.Paragraph(RichText.of(new Span.Emphasis("soft " + HOSTILE))), "soft "),
        nasty(new Block.Paragraph(RichText.of(new Span.Code("code " + HOSTILE))), "code "),
        nasty(new Block.Heading("heading " + HOSTILE), "heading "),
        nasty(new Block.Items(Block.Marker.BULLET, List.of(nasty)), "text "),
        nasty(new Block.Code("", "block " + HOSTILE), "block "),
        nasty(new Block.Table(List.of(RichText.of("head")), List.of(List.of(nasty))), "text "),
        nasty(ranking("name " + HOSTILE, ""), "name "),
        nasty(ranking("Ada", "detail " + HOSTILE), "detail "),
        nasty(new Block.Fields(List.of(new Block.Field("f", "field " + HOSTILE))), "field "),
        nasty(new Block.Footnote(nasty), "text "));
  }

  /** A small picture that is a valid PNG. */
  public static Picture picture(String alt) {
    try (ByteArrayOutputStream png = new ByteArrayOutputStream()) {
      ImageIO.write(new BufferedImage(32, 16, BufferedImage.TYPE_INT_ARGB), "png", png);
      return new Picture(png.toByteArray(), 32, 16, alt);
    } catch (IOException e) {
      throw new UncheckedIOException("No picture in memory", e);
    }
  }

  private static Sample spans() {
    return new Sample(
        new Block.Paragraph(
            RichText.of(
                new Span.Text("Words, "),
                new Span.Strong("strong"),
                new Span.Text(" and "),
                new Span.Emphasis("soft"),
                new Span.Text(", "),
                new Span.Code("x = y[0]"),
                new Span.Text(", "),
                new Span.Link("a paper", "https://example.org/paper?a=1&b=2"),
                new Span.Text(", "),
                new Span.Formula("1/√dₖ", "1/\\sqrt{d_k}"))),
        List.of("Words, strong and soft, ", "x = y[0]", ", ", "a paper", "1/√dₖ"));
  }

  private static Sample items(Block.Marker marker, String first, String second) {
    return new Sample(
        new Block.Items(marker, List.of(RichText.of("yes, so"), RichText.of("no, not"))),
        List.of(first, "yes, so", second, "no, not"));
  }

  private static Sample table() {
    return new Sample(
        new Block.Table(
            List.of(RichText.of("Model"), RichText.of("Layers")),
            List.of(
                List.of(RichText.of("small"), RichText.of("12")),
                List.of(RichText.of("large"), RichText.of("24")))),
        List.of("Model", "Layers", "small", "12", "large", "24"));
  }

  private static Sample ranking() {
    return new Sample(
        new Block.Ranking(
            List.of(
                new Block.Rank(1, "Ada", 345, "9 of 10 right", false),
                new Block.Rank(17, "Grace", 62, "4 of 8 right", true))),
        List.of("1", "Ada", "345", "17", "Grace", "62"));
  }

  private static Block ranking(String name, String detail) {
    return new Block.Ranking(List.of(new Block.Rank(1, name, 1, detail, false)));
  }

  private static Sample nasty(Block block, String word) {
    return new Sample(block, List.of(word + HOSTILE));
  }
}
