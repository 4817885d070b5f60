package dev.whetstone.core.chat;

import static java.util.Comparator.comparingInt;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Finds what someone probably meant. */
public final class NearMiss {
  private static final int MOST = 3;

  private NearMiss() {}

  /** The names nearest to what was typed, best first; none where nothing is near. */
  public static List<String> of(String typed, Collection<String> names) {
    return of(typed, names, name -> name);
  }

  /** The same, compared by a part of each name. */
  public static List<String> of(
      String typed, Collection<String> names, Function<String, String> part) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    int allowed = allowed(wanted);
    return names.stream()
        .filter(n -> distance(wanted, part.apply(n).toLowerCase(Locale.ROOT)) <= allowed)
        .sorted(comparingInt(n -> distance(wanted, part.apply(n).toLowerCase(Locale.ROOT))))
        .limit(MOST)
        .toList();
  }

  private static int allowed(String typed) {
    return Math.max(1, typed.length() / 3);
  }

  /** Edits between what was typed and a name, or its beginning where more was left out. */
  private static int distance(String typed, String name) {
    if (typed.length() >= 3 && beginsAWord(typed, name)) {
      return name.equals(typed) ? 0 : 1;
    }
    // So many edits at least; a huge text is not worth the table.
    int apart = Math.abs(typed.length() - name.length());
    return apart > allowed(typed) ? apart : edits(typed, name);
  }

  private static boolean beginsAWord(String typed, String name) {
    int at = name.indexOf(typed);
    return at == 0 || (at > 0 && !Character.isLetterOrDigit(name.charAt(at - 1)));
  }

  /** Damerau-Levenshtein distance with adjacent swaps (optimal string alignment). */
  private static int edits(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = Math.min(i, j) == 0 ? Math.max(i, j) : cheapest(d, a, b, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int cheapest(int[][] d, String a, String b, int i, int j) {
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
  }
}
