package dev.whetstone.web.command;

import java.util.ArrayList;
import java.util.List;

/** Cuts a line into words at blanks that are not within quotes. */
final class Words {
  private Words() {}

  /** A word as typed, with its quotes, and where in the line it begins. */
  record Word(String raw, int from) {
    /** The word without its quotes. */
    String text() {
      return raw.replaceAll("[\"“”„]", "");
    }
  }

  /** The words of a line; a quote that is never closed reaches to the end. */
  static List<Word> of(String line) {
    List<Word> words = new ArrayList<>();
    boolean quoted = false;
    int from = 0;
    for (int at = 0; at < line.length(); at++) {
      quoted ^= isQuote(line.charAt(at));
      if (!quoted && isBlank(line.charAt(at))) {
        addTo(words, line, from, at);
        from = at + 1;
      }
    }
    addTo(words, line, from, line.length());
    return words;
  }

  /** A value so that {@link #of} reads it as one word. */
  static String quoted(String value) {
    boolean plain = value.chars().noneMatch(Words::isBlank);
    return plain ? value : '"' + value.replace("\"", "") + '"';
  }

  /** Blanks of every kind: those that lines break at, and those that pasted text brings. */
  static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static void addTo(List<Word> words, String line, int from, int to) {
    if (from < to) {
      words.add(new Word(line.substring(from, to), from));
    }
  }

  private static boolean isQuote(char c) {
    return "\"“”„".indexOf(c) >= 0;
  }
}
