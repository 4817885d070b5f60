package dev.whetstone.core.chat;

import java.util.regex.Pattern;

/**
 * Cleans text that people typed. Escaping is the platform's business; this removes what deceives.
 */
public final class ForeignText {
  private static final int NAME_LENGTH = 40;
  private static final int QUOTE_LENGTH = 60;

  /** Controls, zero-width characters, bidirectional overrides, and unpaired surrogates. */
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\u115F\\u1160\\u3164\\uFFA0&&[^\\n\\t]]");

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  /** Something that leaves ink; marks need a letter to stand on, and U+2800 is a blank pattern. */
  private static final Pattern INK = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}&&[^\\u2800]]");

  private static final Pattern STACKED_MARKS = Pattern.compile("(\\p{M}{3})\\p{M}+");

  private ForeignText() {}

  /** A display name on one line, never empty, at most 40 characters. */
  public static String name(String raw) {
    String oneLine = oneLine(raw);
    return INK.matcher(oneLine).find() ? shortened(oneLine, NAME_LENGTH) : "Someone";
  }

  /** What someone typed, in quotation marks on one line, cut after 60 characters. */
  public static String quoted(String raw) {
    return "“" + shortened(oneLine(raw), QUOTE_LENGTH) + "”";
  }

  /** Several lines of text without what cannot be seen. */
  public static String clean(String raw) {
    String visible = INVISIBLE.matcher(raw.replace("\r\n", "\n")).replaceAll("");
    return STACKED_MARKS.matcher(visible).replaceAll("$1");
  }

  private static String oneLine(String raw) {
    return SPACE.matcher(clean(raw)).replaceAll(" ").strip();
  }

  private static String shortened(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most - 1)).strip() + "…";
  }
}
