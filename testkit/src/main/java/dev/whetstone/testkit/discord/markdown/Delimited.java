package dev.whetstone.testkit.discord.markdown;

import java.util.Optional;

/** A stretch between two equal signs, such as {@code **bold**}. */
record Delimited(String content, int end) {
  static Optional<Delimited> strong(String source, int start) {
    return escaping(source, start, "**");
  }

  static Optional<Delimited> underline(String source, int start) {
    return escaping(source, start, "__");
  }

  /** For signs in which a backslash does not protect the end. */
  static Optional<Delimited> pair(String source, int start, String sign) {
    if (!source.startsWith(sign, start)) {
      return Optional.empty();
    }
    int from = start + sign.length();
    int close = source.indexOf(sign, from + 1);
    return close < 0
        ? Optional.empty()
        : Optional.of(new Delimited(source.substring(from, close), close + sign.length()));
  }

  private static Optional<Delimited> escaping(String source, int start, String sign) {
    if (!source.startsWith(sign, start)) {
      return Optional.empty();
    }
    int from = start + sign.length();
    int at = from;
    while (at < source.length()) {
      if (source.charAt(at) == '\\') {
        at += 2;
      } else if (at > from && closes(source, at, sign)) {
        return Optional.of(new Delimited(source.substring(from, at), at + sign.length()));
      } else {
        at++;
      }
    }
    return Optional.empty();
  }

  private static boolean closes(String source, int at, String sign) {
    int after = at + sign.length();
    return source.startsWith(sign, at)
        && (after >= source.length() || source.charAt(after) != sign.charAt(0));
  }

  /** {@code *soft*}: no space inside its ends. */
  static Optional<Delimited> star(String source, int start) {
    int at = start + 1;
    if (at >= source.length() || Character.isWhitespace(source.charAt(at))) {
      return Optional.empty();
    }
    while (at < source.length()) {
      char c = source.charAt(at);
      if (c == '*' && !source.startsWith("**", at)) {
        boolean ends = at > start + 1 && !Character.isWhitespace(source.charAt(at - 1));
        return ends ? Optional.of(of(source, start, at)) : Optional.empty();
      }
      at += c == '\\' || c == '*' ? 2 : 1;
    }
    return Optional.empty();
  }

  /** {@code _soft_}: its end is the end of a word. */
  static Optional<Delimited> under(String source, int start) {
    int at = start + 1;
    while (at < source.length()) {
      char c = source.charAt(at);
      if (c == '_' && at > start + 1 && isWordEnd(source, at + 1)) {
        return Optional.of(of(source, start, at));
      }
      if (c == '_' && !source.startsWith("__", at)) {
        return Optional.empty();
      }
      at += c == '\\' || c == '_' ? 2 : 1;
    }
    return Optional.empty();
  }

  private static boolean isWordEnd(String source, int at) {
    return at >= source.length()
        || (source.charAt(at) != '_' && !isAsciiLetterOrDigit(source.charAt(at)));
  }

  private static boolean isAsciiLetterOrDigit(char c) {
    return c < 128 && Character.isLetterOrDigit(c);
  }

  private static Delimited of(String source, int start, int close) {
    return new Delimited(source.substring(start + 1, close), close + 1);
  }
}
