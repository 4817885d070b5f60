package dev.whetstone.core.posting;

import java.util.Locale;

/** What goes with a post, in the order in which it is seen to. */
public enum Extra {
  THREAD,
  PIN,
  UNPIN,
  ANSWER;

  /** The word in the database. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Extra of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
