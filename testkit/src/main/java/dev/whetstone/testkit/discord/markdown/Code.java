package dev.whetstone.testkit.discord.markdown;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Code, in a line or as a block; nothing in it means anything. */
public record Code(String text, boolean block, int end) {
  private static final String FENCE = "```";
  private static final Pattern OPENING =
      Pattern.compile("```(?:[a-z0-9_+\\-.#]+\\n)?\\n*", Pattern.CASE_INSENSITIVE);

  /** The code that starts there. */
  public static Optional<Code> at(String source, int start) {
    return fenced(source, start).or(() -> inline(source, start));
  }

  private static Optional<Code> fenced(String source, int start) {
    Matcher opening = OPENING.matcher(source).region(start, source.length());
    if (!opening.lookingAt() || opening.end() >= source.length()) {
      return Optional.empty();
    }
    int close = source.indexOf(FENCE, opening.end() + 1);
    if (close < 0) {
      return Optional.empty();
    }
    String text = source.substring(opening.end(), close).replaceAll("\\n+$", "");
    return Optional.of(new Code(text, true, close + FENCE.length()));
  }

  /** As many ticks close as open; where none close, fewer may have opened. */
  private static Optional<Code> inline(String source, int start) {
    for (int ticks = ticks(source, start); ticks > 0; ticks--) {
      int close = closing(source, start + ticks, ticks);
      if (close >= 0) {
        String text = source.substring(start + ticks, close);
        return Optional.of(new Code(withoutPadding(text), false, close + ticks));
      }
    }
    return Optional.empty();
  }

  private static int closing(String source, int from, int ticks) {
    int at = source.indexOf('`', from);
    while (at >= 0) {
      int run = ticks(source, at);
      boolean afterOther = at > from && source.charAt(at - 1) != '`';
      if (run == ticks && afterOther) {
        return at;
      }
      at = source.indexOf('`', at + run);
    }
    return -1;
  }

  private static int ticks(String source, int at) {
    int end = at;
    while (end < source.length() && source.charAt(end) == '`') {
      end++;
    }
    return end - at;
  }

  /** The space that keeps a tick of the text from those around it. */
  private static String withoutPadding(String text) {
    return text.replaceAll("^ (?= *`)|(?<=` {0,9}) $", "");
  }
}
