package dev.whetstone.content.formula;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.FormulaPainter;
import dev.whetstone.core.chat.Picture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import javax.imageio.ImageIO;

/**
 * Paints formulas with JLaTeXMath. Pictures are kept in memory, the {@value #MAX_KEPT} last used.
 * Any thread may call it. The first picture takes more than a second: call {@link #warmUp} in the
 * background.
 */
public final class JLatexMathPainter implements FormulaPainter {
  private static final int MAX_KEPT = 500;
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final Map<String, Painted> kept = Collections.synchronizedMap(new Kept());
  private final Function<String, BufferedImage> canvas;
  private final BoundedThread thread;

  public JLatexMathPainter() {
    this(FormulaCanvas::draw, LIMIT);
    if (System.getProperty("java.awt.headless") == null) {
      System.setProperty("java.awt.headless", "true");
    }
  }

  /** For tests: another canvas and time limit. */
  JLatexMathPainter(Function<String, BufferedImage> canvas, Duration limit) {
    this.canvas = canvas;
    this.thread = new BoundedThread("Painting a formula", limit);
  }

  /**
   * The formula on an opaque light panel, with a bitmap of twice its size on screen and the reading
   * as its alternative text. Throws {@link IllegalArgumentException} for LaTeX outside the
   * allow-list, and {@link IllegalStateException} where it cannot be painted in time or not at all:
   * show the reading then.
   */
  @Override
  public Picture paint(Block.Formula formula) {
    Painted painted = kept.get(formula.latex());
    if (painted == null) {
      Formulas.check(formula.latex());
      painted = thread.run(() -> encode(canvas.apply(formula.latex())));
      kept.put(formula.latex(), painted);
    }
    return new Picture(painted.png, painted.width, painted.height, formula.reading());
  }

  /** Loads fonts and classes by painting a small formula. */
  public void warmUp() {
    paint(new Block.Formula("\\frac{1}{x}", "one over x"));
  }

  private static Painted encode(BufferedImage image) {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Painted(
        png.toByteArray(),
        image.getWidth() / FormulaCanvas.SCALE,
        image.getHeight() / FormulaCanvas.SCALE);
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Painted(byte[] png, int width, int height) {}

  private static final class Kept extends LinkedHashMap<String, Painted> {
    private static final long serialVersionUID = 1;

    Kept() {
      super(64, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Painted> eldest) {
      return size() > MAX_KEPT;
    }
  }
}
