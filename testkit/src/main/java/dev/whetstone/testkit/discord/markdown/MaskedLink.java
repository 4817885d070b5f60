package dev.whetstone.testkit.discord.markdown;

import java.util.Optional;
import java.util.regex.Pattern;

/** A link with words of its own: {@code [words](https://…)}. Other schemes stay text. */
record MaskedLink(String text, String target, int end) {
  private static final Pattern TARGET = Pattern.compile("https?://\\S+", Pattern.CASE_INSENSITIVE);
  private static final Pattern ESCAPED = Pattern.compile("\\\\([^0-9A-Za-z\\s])");
  private static final Pattern LOOKS_LIKE_A_LINK =
      Pattern.compile("https?://", Pattern.CASE_INSENSITIVE);

  static Optional<MaskedLink> at(String source, int start) {
    int bracket = closing(source, start, '[', ']');
    if (bracket < 0 || !source.startsWith("(", bracket + 1)) {
      return Optional.empty();
    }
    int parenthesis = closing(source, bracket + 1, '(', ')');
    if (parenthesis < 0) {
      return Optional.empty();
    }
    String text = source.substring(start + 1, bracket);
    String inside = source.substring(bracket + 2, parenthesis).strip();
    String target = target(inside);
    boolean links = TARGET.matcher(target).matches() && !LOOKS_LIKE_A_LINK.matcher(text).find();
    return links && !text.isBlank()
        ? Optional.of(new MaskedLink(text, target, parenthesis + 1))
        : Optional.empty();
  }

  /** Without angle brackets, a title, and backslashes. */
  private static String target(String inside) {
    String address = inside.replaceFirst("\\s+(\"[^\"]*\"|'[^']*')$", "");
    boolean wrapped = address.startsWith("<") && address.endsWith(">");
    String bare = wrapped ? address.substring(1, address.length() - 1) : address;
    return ESCAPED.matcher(bare).replaceAll("$1");
  }

  private static int closing(String source, int from, char open, char close) {
    int depth = 0;
    for (int at = from; at < source.length(); at++) {
      char c = source.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == open) {
        depth++;
      } else if (c == close && --depth == 0) {
        return at;
      }
    }
    return -1;
  }
}
