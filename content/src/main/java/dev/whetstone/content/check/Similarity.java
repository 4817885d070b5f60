package dev.whetstone.content.check;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How much two questions ask the same, by the terms they share. */
public final class Similarity {
  /** From here on two prompts are probably the same question; the bank's own stay below 0.4. */
  public static final double DUPLICATE = 0.5;

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Set<String> COMMON =
      Set.of(
          ("a an and are as at be by can could do does for from has have how in into is it its of on"
                  + " or should so that the their them then they this to use used using what when"
                  + " where which who why will with would you your model models language llm llms"
                  + " large explain describe difference between concept mean means meaning")
              .split(" "));

  private Similarity() {}

  /** The words that tell what a text is about, without their endings. */
  public static Set<String> terms(String text) {
    return Arrays.stream(NO_WORD.split(text.toLowerCase(Locale.ROOT)))
        .filter(word -> word.length() > 1 && !COMMON.contains(word))
        .map(Similarity::stem)
        .collect(Collectors.toSet());
  }

  private static String stem(String word) {
    for (String ending : new String[] {"ing", "ies", "ed", "es", "s"}) {
      if (word.endsWith(ending) && word.length() - ending.length() >= 3) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }

  /** Shared terms as a part of all terms (Jaccard): 0 to 1. */
  public static double of(Set<String> a, Set<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    Set<String> shared = new HashSet<>(a);
    shared.retainAll(b);
    return (double) shared.size() / (a.size() + b.size() - shared.size());
  }
}
