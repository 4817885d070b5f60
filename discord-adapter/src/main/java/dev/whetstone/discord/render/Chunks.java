package dev.whetstone.discord.render;

import java.util.ArrayList;
import java.util.List;

/** Cuts long text where it may continue in another message. */
final class Chunks {
  /** Characters; escaped it is at most some twice as long. */
  private static final int LONGEST = 400;

  private static final int LONGEST_CODE = 1_500;

  private Chunks() {}

  /** Pieces that make up the text, cut after white space where there is some. */
  static List<String> words(String text) {
    List<String> chunks = new ArrayList<>();
    int from = 0;
    while (text.length() - from > LONGEST) {
      int to = end(text, from, from + LONGEST, Character::isWhitespace);
      chunks.add(text.substring(from, to));
      from = to;
    }
    chunks.add(text.substring(from));
    return chunks;
  }

  /** The same for code, cut at the ends of lines. */
  static List<String> lines(String code) {
    List<String> chunks = new ArrayList<>();
    int from = 0;
    while (code.length() - from > LONGEST_CODE) {
      int to = end(code, from, from + LONGEST_CODE, c -> c == '\n');
      chunks.add(code.substring(from, code.charAt(to - 1) == '\n' ? to - 1 : to));
      from = to;
    }
    chunks.add(code.substring(from));
    return chunks;
  }

  private interface Cut {
    boolean after(char c);
  }

  private static int end(String text, int from, int most, Cut cut) {
    for (int i = most; i > from; i--) {
      if (cut.after(text.charAt(i - 1))) {
        return i;
      }
    }
    return Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
  }
}
