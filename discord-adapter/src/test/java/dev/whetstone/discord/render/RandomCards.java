package dev.whetstone.discord.render;

import dev.whetstone.core.chat.ActionId;
import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.RichText;
import dev.whetstone.core.chat.Span;
import dev.whetstone.testkit.contract.SampleCards;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Cards of all sizes, made of numbered words that can be looked for, and of what is hostile. */
final class RandomCards {
  private static final List<Block.Marker> MARKERS = List.of(Block.Marker.values());
  private final Random random;
  private final List<String> words = new ArrayList<>();

  RandomCards(Random random) {
    this.random = random;
  }

  static Card card(Random random) {
    return new RandomCards(random).next();
  }

  /** The words of the text in {@link #next}, in order. */
  List<String> words() {
    return List.copyOf(words);
  }

  Card next() {
    List<Block> blocks = new ArrayList<>();
    int count = random.nextInt(random.nextBoolean() ? 8 : 70);
    for (int i = 0; i < count; i++) {
      blocks.add(block(i));
    }
    return new Card("Card " + SampleCards.HOSTILE, blocks);
  }

  static Block.Actions row(int number, int buttons) {
    return new Block.Actions(
        IntStream.range(0, buttons)
            .mapToObj(i -> Block.Button.of(ActionId.of("press", number + "-" + i), "Button " + i))
            .toList());
  }

  private Block block(int number) {
    return switch (random.nextInt(14)) {
      case 0 -> new Block.Heading(text());
      case 1 ->
          new Block.Items(
              marker(), IntStream.range(0, 1 + random.nextInt(9)).mapToObj(_ -> rich()).toList());
      case 2 -> new Block.Code(random.nextBoolean() ? "java" : "", text());
      case 3 -> new Block.Formula("x", "x ".repeat(random.nextInt(1_000)));
      case 4 -> new Block.Image(SampleCards.picture("p".repeat(random.nextInt(2_000))));
      case 5 -> new Block.Table(List.of(rich()), List.of(List.of(rich()), List.of(rich())));
      case 6 ->
          new Block.Ranking(List.of(new Block.Rank(1, text(), 3, text(), random.nextBoolean())));
      case 7 -> new Block.Fields(List.of(new Block.Field(text(), text())));
      case 8 -> new Block.Divider();
      case 9 -> new Block.Footnote(rich());
      case 10 -> row(random.nextBoolean() ? number : 0, 1 + random.nextInt(5));
      default -> new Block.Paragraph(rich());
    };
  }

  private Block.Marker marker() {
    return MARKERS.get(random.nextInt(MARKERS.size()));
  }

  private RichText rich() {
    return new RichText(Stream.generate(this::span).limit(1 + random.nextInt(4)).toList());
  }

  private Span span() {
    return switch (random.nextInt(6)) {
      case 0 -> new Span.Strong(text());
      case 1 -> new Span.Emphasis(text());
      case 2 -> new Span.Code(text());
      case 3 -> new Span.Link(text(), "https://example.org/" + "x".repeat(random.nextInt(3_000)));
      case 4 -> new Span.Formula(text(), "x");
      default -> new Span.Text(text());
    };
  }

  private String text() {
    int length =
        switch (random.nextInt(20)) {
          case 0 -> 1_000;
          case 1 -> 250;
          case 2 -> 0;
          default -> random.nextInt(12);
        };
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      String word = "w" + words.size() + "w";
      words.add(word);
      text.append(word).append(separator());
    }
    return text.toString();
  }

  private String separator() {
    return switch (random.nextInt(12)) {
      case 0 -> " * _ ~~ || ` ";
      case 1 -> "\n# ";
      case 2 -> " ``` ";
      case 3 -> " <@1> @everyone ";
      case 4 -> "\n";
      default -> " ";
    };
  }
}
