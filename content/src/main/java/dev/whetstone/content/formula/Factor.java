package dev.whetstone.content.formula;

import java.util.List;

/** Puts brackets where a fraction or a root on one line would otherwise read wrongly. */
final class Factor {
  private static final String ONE =
      "∂?(\\p{N}+(\\.\\p{N}+)?|\\p{L}\\p{M}*)[\\p{No}\\p{Lm}₊₋₌₍₎⁺⁻⁼⁽⁾′*]*([_^]\\p{L}+)?(\\([^()]*\\))?";

  private Factor() {}

  static boolean isFraction(Latex part) {
    return part instanceof Latex.Command command && command.name().endsWith("frac");
  }

  /** Whether something multiplied follows, so that a fraction before it needs brackets. */
  static boolean follows(List<Latex> rest) {
    for (Latex part : rest) {
      if (!(part instanceof Latex.Space)) {
        return isFactor(part);
      }
    }
    return false;
  }

  private static boolean isFactor(Latex part) {
    return switch (part) {
      case Latex.Sign(String text) -> Character.isLetterOrDigit(text.charAt(0)) || text.equals("(");
      case Latex.Scripted scripted -> isFactor(scripted.base());
      case Latex.Command command ->
          LatexCommands.SYMBOLS.containsKey(command.name())
              || LatexCommands.FUNCTIONS.contains(command.name())
              || !command.arguments().isEmpty();
      case Latex.Words _, Latex.Group _, Latex.Root _, Latex.Fenced _ -> true;
      case Latex.Space _, Latex.Environment _ -> false;
    };
  }

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
