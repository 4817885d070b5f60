package dev.whetstone.testkit.contract;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.FormulaPainter;
import dev.whetstone.core.chat.Picture;

/** A painter for tests: paints nothing readable, says the reading, and refuses {@code \input}. */
public final class SamplePainter implements FormulaPainter {
  @Override
  public Picture paint(Block.Formula formula) {
    if (formula.latex().contains("\\input")) {
      throw new IllegalArgumentException("Not allowed: \\input");
    }
    return SampleCards.picture(formula.reading());
  }
}
