package dev.whetstone.discord.render;

import java.util.regex.Pattern;

/** Makes text read literally where Discord would take it for markup. */
final class Escape {
  /** Takes no room and breaks what Discord would otherwise put together. */
  static final String BREAK = "\u200B";

  private static final Pattern MARKUP = Pattern.compile("[\\\\*_~|`\\[\\]<]");
  private static final Pattern LINE_START = Pattern.compile("(?m)^([ \\t]*)([#>+-])");
  private static final Pattern NUMBER = Pattern.compile("(?m)^([ \\t]*\\d+)([.)])");
  private static final Pattern ADDRESS = Pattern.compile("://");
  private static final Pattern ALL = Pattern.compile("@(everyone|here)");
  private static final Pattern LINES = Pattern.compile("\\s*\\R\\s*");
  private static final Pattern TICK_RUN = Pattern.compile("`(?=`)");

  private Escape() {}

  /** The text, also where it stands at the beginning of a line. */
  static String text(String raw) {
    String escaped = MARKUP.matcher(raw).replaceAll("\\\\$0");
    escaped = LINE_START.matcher(escaped).replaceAll("$1\\\\$2");
    escaped = NUMBER.matcher(escaped).replaceAll("$1\\\\$2");
    escaped = ADDRESS.matcher(escaped).replaceAll(":\\\\//");
    return ALL.matcher(escaped).replaceAll("@" + BREAK + "$1");
  }

  static boolean isBlank(String markdown) {
    return markdown.replace(BREAK, "").isBlank();
  }

  /** The same on one line. */
  static String oneLine(String raw) {
    return LINES.matcher(raw).replaceAll(" ").strip();
  }

  /** What stands inside a block of code. */
  static String codeBlock(String raw) {
    return raw.isBlank() ? BREAK + raw : ticks(raw);
  }

  /** Part of such a block. */
  static String ticks(String raw) {
    return TICK_RUN.matcher(raw).replaceAll("`" + BREAK);
  }

  /** Code within a line, with its backticks. */
  static String codeSpan(String raw) {
    String line = LINES.matcher(raw).replaceAll(" ");
    if (line.isEmpty()) {
      return "";
    }
    return line.contains("`")
        ? "``" + BREAK + line.replace("`", "`" + BREAK) + "``"
        : "`" + line + "`";
  }

  /** A web address inside the parentheses of a link. */
  static String address(String url) {
    StringBuilder safe = new StringBuilder();
    url.codePoints()
        .forEach(c -> {
          if (c <= ' ' || c == 0x7F || "()<>\\\"`|[]".indexOf(c) >= 0) {
            safe.append("%%%02X".formatted(c));
          } else {
            safe.appendCodePoint(c);
          }
        });
    return safe.toString();
  }
}
