package dev.whetstone.discord.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.RichText;
import dev.whetstone.core.chat.Span;
import dev.whetstone.testkit.contract.SamplePainter;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LimitsTest {
  private static final CardRenderer RENDERER = new CardRenderer(new SamplePainter());

  static IntStream seeds() {
    return IntStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noMessageIsMoreThanDiscordTakes(int seed) {
    Card card = RandomCards.card(new Random(seed));

    isWithinLimits(RENDERER.one(card));
    RENDERER.all(card).forEach(LimitsTest::isWithinLimits);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nothingOfAPrivateCardIsLost(int seed) {
    RandomCards cards = new RandomCards(new Random(seed));
    Card card = cards.next();
    String shown =
        String.join("\n", RENDERER.all(card).stream().map(page -> Sent.of(page).text()).toList());

    int from = 0;
    for (String word : cards.words()) {
      int at = shown.indexOf(word, from);
      assertTrue(at >= 0, () -> word + " is lost or out of order");
      from = at + word.length();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void buttonsOfALongPrivateCardComeLast(int seed) {
    List<Page> pages = RENDERER.all(RandomCards.card(new Random(seed)));
    List<Integer> buttons = pages.stream().map(page -> Sent.of(page).components(2).size()).toList();

    int first = (int) buttons.stream().takeWhile(count -> count == 0).count();
    assertTrue(buttons.stream().skip(first).allMatch(count -> count > 0), buttons::toString);
  }

  @Test
  void aPostThatIsCutSaysSoAndKeepsItsButtons() {
    Card card =
        Card.of(
            "Long",
            Block.Paragraph.of("word ".repeat(2_000)),
            RandomCards.row(0, 5),
            Block.Footnote.of("12 answered"));
    Sent sent = Sent.of(RENDERER.one(card));

    assertTrue(sent.text().contains("This is cut here"), sent.text());
    assertEquals(5, sent.components(2).size());
  }

  @Test
  void textThatFitsIsNotCut() {
    Sent sent = Sent.of(RENDERER.one(Card.saying("Short", "word ".repeat(700))));

    assertFalse(sent.text().contains("This is cut here"));
  }

  @Test
  void aHardCutNeverSplitsACharacter() {
    String text = "😀".repeat(5_000);
    String shown =
        String.join(
            "",
            Stream.of(new Span.Text(text), new Span.Strong(text), new Span.Code(text))
                .map(span -> Card.of("Faces", new Block.Paragraph(RichText.of(span))))
                .flatMap(card -> RENDERER.all(card).stream())
                .map(page -> Sent.of(page).text())
                .toList());

    assertTrue(shown.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF));
    assertEquals(15_000, shown.codePoints().filter(c -> c == 0x1F600).count());
  }

  private static void isWithinLimits(Page page) {
    Sent sent = Sent.of(page);
    List<DataObject> components = sent.components();
    List<String> ids =
        sent.components(2).stream().map(button -> button.getString("custom_id")).toList();

    // One component and some text are left for the line that calls a role.
    assertTrue(components.size() <= 39, () -> components.size() + " components");
    assertTrue(sent.text().length() <= 3_970, () -> sent.text().length() + " characters");
    assertTrue(sent.files() <= 10, () -> sent.files() + " files");
    assertEquals(ids.stream().distinct().toList(), ids);
    assertTrue(ids.stream().allMatch(id -> id.length() <= 100));
    sent.components(1).forEach(row -> assertTrue(row.getArray("components").length() <= 5));
    sent.components(10).forEach(text -> assertFalse(Escape.isBlank(text.getString("content"))));
    sent.components(12).forEach(LimitsTest::isGallery);
  }

  private static void isGallery(DataObject gallery) {
    assertEquals(1, gallery.getArray("items").length());
    String alt = gallery.getArray("items").getObject(0).getString("description");
    assertTrue(alt.length() <= 1_024, () -> alt.length() + " characters of alt text");
  }
}
