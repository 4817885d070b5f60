package dev.whetstone.content.formula;

/** What can be known of a formula without painting it. */
public final class Formulas {
  private Formulas() {}

  /**
   * Passes LaTeX that a painter will take; throws {@link IllegalArgumentException} with the reason
   * for anything else.
   */
  public static void check(String latex) {
    LatexParser.parse(latex);
  }

  /**
   * The formula as readable Unicode text on one line: {@code \frac{QK^\top}{\sqrt{d_k}}} becomes
   * {@code QKᵀ/√dₖ}. What Unicode cannot write stays as {@code d_model}; nothing is lost. Throws
   * {@link IllegalArgumentException} like {@link #check}.
   */
  public static String readable(String latex) {
    return UnicodeMath.write(LatexParser.parse(latex));
  }
}
