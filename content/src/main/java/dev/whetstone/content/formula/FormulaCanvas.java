package dev.whetstone.content.formula;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Insets;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.scilab.forge.jlatexmath.ParseException;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;
import org.scilab.forge.jlatexmath.TeXIcon;

/**
 * Draws dark ink on a light, rounded, opaque panel: a transparent picture would vanish where the
 * reader's theme is dark.
 */
final class FormulaCanvas {
  /** Bitmap pixels for a pixel on screen. */
  static final int SCALE = 2;

  private static final int MAX_WIDTH = 1_200 * SCALE;
  private static final int MAX_HEIGHT = 600 * SCALE;
  private static final int TEXT_SIZE = 20 * SCALE;
  private static final int PADDING = 12 * SCALE;
  private static final int ROUNDING = 16 * SCALE;
  private static final Color PANEL = new Color(0xF6F7F9);
  private static final Color INK = new Color(0x16191D);

  private FormulaCanvas() {}

  /** Throws {@link IllegalArgumentException} where the LaTeX does not parse or is too large. */
  static BufferedImage draw(String latex) {
    TeXIcon icon = icon(latex);
    int width = even(icon.getIconWidth());
    int height = even(icon.getIconHeight());
    if (width > MAX_WIDTH || height > MAX_HEIGHT) {
      throw new IllegalArgumentException(
          "the formula is too large to be shown: %d by %d pixels"
              .formatted(width / SCALE, height / SCALE));
    }
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    try {
      paint(graphics, icon, width, height);
    } finally {
      graphics.dispose();
    }
    return image;
  }

  private static TeXIcon icon(String latex) {
    try {
      TeXIcon icon = new TeXFormula(latex).createTeXIcon(TeXConstants.STYLE_DISPLAY, TEXT_SIZE);
      icon.setInsets(new Insets(PADDING, PADDING, PADDING, PADDING));
      icon.setForeground(INK);
      return icon;
    } catch (ParseException e) {
      throw new IllegalArgumentException("the formula does not parse: " + oneLine(e), e);
    }
  }

  private static String oneLine(ParseException e) {
    return String.valueOf(e.getMessage()).replaceAll("\\s*\\n\\s*", "; ");
  }

  private static void paint(Graphics2D graphics, TeXIcon icon, int width, int height) {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(PANEL);
    graphics.fillRoundRect(0, 0, width, height, ROUNDING, ROUNDING);
    icon.paintIcon(null, graphics, 0, 0);
  }

  private static int even(int pixels) {
    return pixels + pixels % SCALE;
  }
}
