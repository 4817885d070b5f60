package dev.whetstone.slack.render;

import dev.whetstone.core.chat.RichText;
import dev.whetstone.core.chat.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Cuts long text where it may continue in another message. */
final class Chunks {
  private static final int LONGEST = 2_000;

  private Chunks() {}

  /** Texts that make up the text, each short enough to stay in one message. */
  static List<RichText> of(RichText text) {
    List<RichText> chunks = new ArrayList<>();
    List<Span> open = new ArrayList<>();
    int size = 0;
    for (Span span : text.spans()) {
      for (Span piece : pieces(span)) {
        if (size + piece.text().length() > LONGEST && !open.isEmpty()) {
          chunks.add(new RichText(open));
          open = new ArrayList<>();
          size = 0;
        }
        open.add(piece);
        size += piece.text().length();
      }
    }
    chunks.add(new RichText(open));
    return chunks;
  }

  private static List<Span> pieces(Span span) {
    return switch (span) {
      case Span.Text(String text) -> words(text).stream().<Span>map(Span.Text::new).toList();
      case Span.Strong(String text) -> words(text).stream().<Span>map(Span.Strong::new).toList();
      case Span.Emphasis(String text) ->
          words(text).stream().<Span>map(Span.Emphasis::new).toList();
      case Span.Code(String text) -> words(text).stream().<Span>map(Span.Code::new).toList();
      case Span.Link(String text, String url) ->
          words(text).stream().<Span>map(t -> new Span.Link(t, url)).toList();
      case Span.Formula(String text, String latex) ->
          words(text).stream().<Span>map(t -> new Span.Formula(t, latex)).toList();
    };
  }

  private static List<String> words(String text) {
    return cut(text, Character::isWhitespace);
  }

  /** The same for code, cut at the ends of lines. */
  static List<String> lines(String code) {
    return cut(code, c -> c == '\n').stream().map(Chunks::withoutLastBreak).toList();
  }

  private static String withoutLastBreak(String lines) {
    return lines.endsWith("\n") ? lines.substring(0, lines.length() - 1) : lines;
  }

  private static List<String> cut(String text, IntPredicate after) {
    List<String> chunks = new ArrayList<>();
    int from = 0;
    while (text.length() - from > LONGEST) {
      int to = end(text, from, after);
      chunks.add(text.substring(from, to));
      from = to;
    }
    chunks.add(text.substring(from));
    return chunks;
  }

  private static int end(String text, int from, IntPredicate after) {
    int most = from + LONGEST;
    for (int i = most; i > from; i--) {
      if (after.test(text.charAt(i - 1))) {
        return i;
      }
    }
    return Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
  }
}
