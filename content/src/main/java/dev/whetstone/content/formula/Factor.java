package dev.whetstone.content.formula;

/** Puts brackets where a fraction or a root on one line would otherwise read wrongly. */
final class Factor {
  private static final String ONE =
      "(\\p{N}+(\\.\\p{N}+)?|\\p{L}\\p{M}*)[\\p{No}\\p{Lm}₊₋₌₍₎⁺⁻⁼⁽⁾′*]*(_\\p{L}+)?";

  private Factor() {}

  /** A numerator needs brackets around a sum or several words. */
  static String numerator(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += "([{".indexOf(c) >= 0 ? 1 : 0;
      depth -= ")]}".indexOf(c) >= 0 ? 1 : 0;
      if (depth == 0 && " +−=/<>".indexOf(c) >= 0) {
        return "(" + text + ")";
      }
    }
    return text;
  }

  /** A denominator or a radicand needs them around anything but one factor. */
  static String single(String text) {
    String inner = text.startsWith("√") ? text.substring(1) : text;
    return inner.matches(ONE) || isBracketed(inner) ? text : "(" + text + ")";
  }

  private static boolean isBracketed(String text) {
    return text.startsWith("(") && text.indexOf(')') == text.length() - 1;
  }
}
