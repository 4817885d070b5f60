package dev.whetstone.core.chat;

import java.util.regex.Pattern;

/**
 * Cleans text that people typed. Escaping is the platform's business; this removes what deceives.
 */
public final class ForeignText {
  private static final int NAME_LENGTH = 40;

  /** Controls, zero-width characters, bidirectional overrides, and unpaired surrogates. */
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\u115F\\u1160\\u3164\\uFFA0&&[^\\n\\t]]");

  private static final Pattern STACKED_MARKS = Pattern.compile("(\\p{M}{3})\\p{M}+");

  private ForeignText() {}

  /** A display name on one line, never empty, at most 40 characters. */
  public static String name(String raw) {
    String oneLine = clean(raw).replaceAll("\\s+", " ").strip();
    if (oneLine.isEmpty()) {
      return "Someone";
    }
    return oneLine.codePointCount(0, oneLine.length()) <= NAME_LENGTH
        ? oneLine
        : oneLine.substring(0, oneLine.offsetByCodePoints(0, NAME_LENGTH - 1)).strip() + "…";
  }

  /** Several lines of text without what cannot be seen. */
  public static String clean(String raw) {
    String visible = INVISIBLE.matcher(raw.replace("\r\n", "\n")).replaceAll("");
    return STACKED_MARKS.matcher(visible).replaceAll("$1");
  }
}
