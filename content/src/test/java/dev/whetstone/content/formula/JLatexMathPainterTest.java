package dev.whetstone.content.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Picture;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class JLatexMathPainterTest {
  private static final JLatexMathPainter PAINTER = new JLatexMathPainter();

  @Test
  void paintsDarkInkOnALightOpaquePanelAtTwiceTheSize() throws IOException {
    Picture picture = PAINTER.paint(new Block.Formula("\\frac{a}{b}", "a over b"));
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.png()));

    assertEquals(picture.width() * 2, image.getWidth());
    assertEquals(picture.height() * 2, image.getHeight());
    assertEquals("a over b", picture.alt());
    Color panel = new Color(image.getRGB(image.getWidth() / 2, 4), true);
    assertEquals(255, panel.getAlpha());
    assertTrue(luminance(panel) > 0.9, panel.toString());
    assertTrue(darkPixels(image) > 50, "There is ink");
    assertEquals(0, new Color(image.getRGB(0, 0), true).getAlpha(), "Corners are round");
  }

  @Test
  void paintsEveryCommandOfTheAllowList() {
    for (String latex : oneOfEach()) {
      Picture picture = PAINTER.paint(new Block.Formula(latex, "reading"));
      assertTrue(picture.width() > 20 && picture.height() > 20, latex);
    }
  }

  @Test
  void paintsWhateverPassesTheCheck() {
    Random random = new Random(11);
    List<String> all = oneOfEach();
    for (int i = 0; i < 400; i++) {
      String a = all.get(random.nextInt(all.size()));
      String b = all.get(random.nextInt(all.size()));
      String c = all.get(random.nextInt(all.size()));
      String latex = "\\frac{" + a + "}{\\sqrt{" + b + "}}_{" + c + "}^{x}";
      assertTrue(PAINTER.paint(new Block.Formula(latex, "reading")).width() > 20, latex);
    }
  }

  @Test
  void refusesADefinitionThatWouldNeverReturn() {
    Block.Formula endless = new Block.Formula("\\newcommand{\\x}{\\x\\x}\\x", "endless");
    String message =
        assertThrows(IllegalArgumentException.class, () -> PAINTER.paint(endless)).getMessage();
    assertTrue(message.contains("\\newcommand"), message);
  }

  @Test
  void refusesWhatIsTooLargeToShow() {
    Block.Formula wide = new Block.Formula("W".repeat(500), "many");
    String message =
        assertThrows(IllegalArgumentException.class, () -> PAINTER.paint(wide)).getMessage();
    assertTrue(message.contains("too large"), message);
  }

  @Test
  void keepsPicturesByFormula() {
    AtomicInteger painted = new AtomicInteger();
    JLatexMathPainter painter =
        new JLatexMathPainter(_ -> image(painted.incrementAndGet()), Duration.ofSeconds(5));

    Picture first = painter.paint(new Block.Formula("x", "x"));
    Picture again = painter.paint(new Block.Formula("x", "the letter x"));

    assertSame(first.png(), again.png());
    assertEquals("the letter x", again.alt());
    IntStream.range(0, 500).forEach(i -> painter.paint(new Block.Formula("x + " + i, "more")));
    assertNotSame(first.png(), painter.paint(new Block.Formula("x", "x")).png());
    assertEquals(502, painted.get());
  }

  @Test
  void leavesBehindWhatTakesTooLongAndGoesOn() {
    CountDownLatch never = new CountDownLatch(1);
    JLatexMathPainter painter =
        new JLatexMathPainter(
            latex -> latex.equals("slow") ? endless(never) : image(1), Duration.ofMillis(100));
    Block.Formula slow = new Block.Formula("slow", "slow");
    try {
      String message =
          assertThrows(IllegalStateException.class, () -> painter.paint(slow)).getMessage();
      assertTrue(message.contains("more than 100 ms"), message);
      assertEquals(5, painter.paint(new Block.Formula("fast", "fast")).width());
      assertThrows(IllegalStateException.class, () -> painter.paint(slow));
      assertThrows(IllegalStateException.class, () -> painter.paint(slow));
      String off =
          assertThrows(
                  IllegalStateException.class,
                  () -> painter.paint(new Block.Formula("other", "other")))
              .getMessage();
      assertTrue(off.contains("switched off"), off);
    } finally {
      never.countDown();
    }
  }

  /** Ignores interrupts, as a loop inside the library would. */
  private static BufferedImage endless(CountDownLatch never) {
    while (true) {
      try {
        never.await();
        return image(1);
      } catch (InterruptedException _) {
        // goes on
      }
    }
  }

  private static BufferedImage image(int seed) {
    BufferedImage image = new BufferedImage(10, 10, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, seed);
    return image;
  }

  private static List<String> oneOfEach() {
    List<String> all = new ArrayList<>();
    LatexCommands.SYMBOLS.keySet().forEach(name -> all.add("a \\" + name + " b"));
    LatexCommands.RELATIONS.keySet().forEach(name -> all.add("a \\" + name + " b"));
    LatexCommands.FUNCTIONS.forEach(name -> all.add("\\" + name + " x"));
    LatexCommands.ACCENTS.keySet().forEach(name -> all.add("\\" + name + "{xy}"));
    LatexCommands.FACES.forEach(name -> all.add("\\" + name + "{x}"));
    LatexCommands.WORDS.forEach(name -> all.add("\\" + name + "{some words}"));
    LatexCommands.PAIRS.forEach(name -> all.add("\\" + name + "{x}{y}"));
    LatexCommands.LAYOUT.keySet().forEach(name -> all.add("a\\" + name + " (b)"));
    LatexCommands.ESCAPES.keySet().forEach(name -> all.add("a\\" + name));
    LatexCommands.BLACKBOARD.keySet().forEach(letter -> all.add("\\mathbb{" + letter + "}"));
    LatexCommands.DELIMITERS.forEach(name -> all.add("\\left\\" + name + " x \\right."));
    LatexCommands.ENVIRONMENTS.forEach(
        name -> all.add("\\begin{" + name + "} a & b \\\\ c & d \\end{" + name + "}"));
    all.add("\\left( x \\right]");
    all.add("\\sqrt[3]{x}");
    return all;
  }

  private static long darkPixels(BufferedImage image) {
    return IntStream.range(0, image.getWidth() * image.getHeight())
        .mapToObj(i -> new Color(image.getRGB(i % image.getWidth(), i / image.getWidth()), true))
        .filter(c -> c.getAlpha() == 255 && luminance(c) < 0.2)
        .count();
  }

  private static double luminance(Color c) {
    return (0.2126 * c.getRed() + 0.7152 * c.getGreen() + 0.0722 * c.getBlue()) / 255;
  }
}
