package dev.whetstone.testkit.contract;

import dev.whetstone.core.chat.ForeignText;
import java.util.List;

/** Compares texts the way eyes do. */
final class Reading {
  private Reading() {}

  /** The text without what cannot be seen, spacing collapsed. */
  static String of(String text) {
    return ForeignText.clean(text).replaceAll("\\s+", " ").strip();
  }

  static boolean inOrder(String text, List<String> parts) {
    String read = of(text);
    int from = 0;
    for (String part : parts.stream().map(Reading::of).toList()) {
      int at = read.indexOf(part, from);
      if (at < 0) {
        return false;
      }
      from = at + part.length();
    }
    return true;
  }
}
