package dev.whetstone.content;

import java.util.Collection;
import java.util.Comparator;

/** Finds what somebody probably meant. */
final class Near {
  private static final int FAR = 3;

  private Near() {}

  /** {@code "; did you mean x?"}, or nothing where no known word is near. */
  static String hint(String typed, Collection<String> known) {
    return known.stream()
        .filter(word -> distance(typed, word) < Math.min(FAR, word.length()))
        .min(Comparator.<String>comparingInt(word -> distance(typed, word)).thenComparing(w -> w))
        .map(word -> "; did you mean " + word + "?")
        .orElse("");
  }

  /** Levenshtein's distance, or {@value #FAR} where the lengths alone say that it is too large. */
  static int distance(String a, String b) {
    if (Math.abs(a.length() - b.length()) >= FAR) {
      return FAR;
    }
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      above = row(a.charAt(i - 1), i, b, above);
    }
    return above[b.length()];
  }

  private static int[] row(char c, int i, String b, int[] above) {
    int[] row = new int[b.length() + 1];
    row[0] = i;
    for (int j = 1; j <= b.length(); j++) {
      int replaced = above[j - 1] + (c == b.charAt(j - 1) ? 0 : 1);
      row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
    }
    return row;
  }
}
