package dev.whetstone.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.core.chat.ActionId;
import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Card;
import dev.whetstone.testkit.contract.SampleCards.Sample;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every card reads as it was written, and what people typed stays text. */
interface ReadingContract extends OnStage {
  @TestFactory
  default Stream<DynamicTest> everyBlockReads() {
    return SampleCards.vocabulary().stream()
        .map(sample -> DynamicTest.dynamicTest(sample.kind(), () -> reads(sample)));
  }

  @TestFactory
  default Stream<DynamicTest> hostileTextStaysText() {
    return SampleCards.hostile().stream()
        .map(sample -> DynamicTest.dynamicTest(sample.kind(), () -> isHarmless(sample)));
  }

  @Test
  default void aHostileTitleStaysText() {
    isHarmless(show("Title " + SampleCards.HOSTILE), "Title " + SampleCards.HOSTILE);
  }

  @Test
  default void aHostileLabelStaysText() {
    String label = "<b>@everyone</b> *x* <!here> & `y` [z]";
    SeenMessage seen =
        show("A label", Block.Actions.of(Block.Button.of(ActionId.of("press"), label)));

    assertEquals(List.of(label), seen.buttons().stream().map(Reading::of).toList());
    assertFalse(seen.pings());
  }

  @Test
  default void aLinkLeadsWhereItSays() {
    SeenMessage seen = show("A link", SampleCards.vocabulary().getFirst().block());

    assertEquals(List.of("https://example.org/paper?a=1&b=2"), seen.links());
  }

  @Test
  default void codeKeepsItsLines() {
    SeenMessage seen = show("Some code", new Block.Code("python", SampleCards.CODE));

    assertTrue(seen.text().contains(SampleCards.CODE), seen.text());
  }

  @Test
  default void aRankingKeepsItsDetails() {
    SeenMessage seen =
        show(
            "A ranking",
            new Block.Ranking(List.of(new Block.Rank(3, "Ada", 345, "9 of 10 right", true))));

    assertTrue(seen.says("9 of 10 right"), seen.text());
  }

  @Test
  default void aPictureIsAPicture() {
    SeenMessage seen = show("A picture", new Block.Image(SampleCards.picture("a cat on a mat")));

    assertEquals(List.of("a cat on a mat"), seen.pictures());
  }

  @Test
  default void blocksKeepTheirOrder() {
    SeenMessage seen =
        show(
            "Several",
            SampleCards.paragraph("first"),
            new Block.Divider(),
            new Block.Heading("second"),
            new Block.Code("", "third"),
            SampleCards.paragraph("fourth"));

    assertTrue(
        seen.saysInOrder(List.of("Several", "first", "second", "third", "fourth")), seen.text());
  }

  private void reads(Sample sample) {
    SeenMessage seen = show("Sample", sample.block());

    assertTrue(seen.saysInOrder(sample.says()), () -> "Should say " + sample + " in " + seen);
    assertEquals(sample.block() instanceof Block.Actions, !seen.buttons().isEmpty());
  }

  private void isHarmless(Sample sample) {
    SeenMessage seen = show("Sample", sample.block());

    sample.says().forEach(words -> isHarmless(seen, words));
  }

  private static void isHarmless(SeenMessage seen, String words) {
    assertTrue(seen.says(words), () -> "Should say " + words + " in " + seen);
    assertFalse(seen.pings(), () -> "Calls someone: " + seen);
    assertEquals(List.of(), seen.links());
    assertEquals(List.of(), seen.buttons());
    assertEquals(List.of(), seen.pictures());
  }

  private SeenMessage show(String title, Block... blocks) {
    return stage().sees(stage().member(), stage().post(Card.of(title, blocks)));
  }
}
