package dev.whetstone.core.chat;

/** Turns a formula into a picture, for platforms that cannot set formulas themselves. */
public interface FormulaPainter {
  /** Throws {@link IllegalArgumentException} for LaTeX outside what is allowed. */
  Picture paint(Block.Formula formula);
}
