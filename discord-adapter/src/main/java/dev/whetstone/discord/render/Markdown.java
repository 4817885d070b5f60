package dev.whetstone.discord.render;

import static dev.whetstone.discord.render.Escape.BREAK;

import dev.whetstone.core.chat.RichText;
import dev.whetstone.core.chat.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Spans as Discord's markdown, in pieces: a message may end after any of them, and joined they read
 * as the whole.
 */
final class Markdown {
  private static final int LONGEST_ADDRESS = 1_500;

  private Markdown() {}

  static List<String> pieces(RichText text) {
    List<String> pieces = new ArrayList<>();
    for (Span span : text.spans()) {
      for (String piece : span(span)) {
        pieces.add(runsInto(pieces, piece) ? BREAK + piece : piece);
      }
    }
    return pieces;
  }

  /** Whether the markup of two spans would be taken for one. */
  private static boolean runsInto(List<String> before, String piece) {
    if (before.isEmpty() || before.getLast().isEmpty() || piece.isEmpty()) {
      return false;
    }
    String last = before.getLast();
    return isMarkup(last.charAt(last.length() - 1)) && isMarkup(piece.charAt(0));
  }

  private static boolean isMarkup(char c) {
    return c == '*' || c == '_' || c == '`';
  }

  /** On one line. */
  static List<String> strong(String text) {
    return chunked(Escape.oneLine(text), Markdown::bold);
  }

  /** On one line. */
  static List<String> plain(String text) {
    return chunked(Escape.oneLine(text), Escape::text);
  }

  private static List<String> span(Span span) {
    return switch (span) {
      case Span.Text(String text) -> chunked(text, Escape::text);
      case Span.Strong(String text) -> chunked(text, Markdown::bold);
      case Span.Emphasis(String text) -> chunked(text, Markdown::emphasis);
      case Span.Code(String text) -> chunked(text, Escape::codeSpan);
      case Span.Link(String text, String url) -> link(text, url);
      case Span.Formula(String text, String _) -> chunked(text, Escape::text);
    };
  }

  private static String bold(String text) {
    return formed(text, words -> "**" + words + "**");
  }

  /** Underscores: stars would end at an escaped star within. */
  private static String emphasis(String text) {
    return formed(text, words -> "_" + words + "_" + BREAK);
  }

  /** Forms the words and leaves white space around them outside, where Discord wants it. */
  private static String formed(String text, UnaryOperator<String> form) {
    String words = text.strip();
    if (words.isEmpty()) {
      return text;
    }
    int start = text.indexOf(words);
    String formed = form.apply(Escape.text(words));
    return text.substring(0, start) + formed + text.substring(start + words.length());
  }

  private static List<String> link(String text, String url) {
    List<String> words = chunked(text, chunk -> Escape.text(Escape.oneLine(chunk)));
    String address = Escape.address(url);
    if (address.length() > LONGEST_ADDRESS || words.getFirst().isBlank()) {
      return words;
    }
    List<String> linked = new ArrayList<>(words);
    linked.set(0, "[" + words.getFirst() + "](" + address + ")");
    return linked;
  }

  /** Pieces side by side must not be read together. */
  private static List<String> chunked(String text, UnaryOperator<String> form) {
    List<String> chunks = Chunks.words(text);
    List<String> pieces = new ArrayList<>();
    for (String chunk : chunks) {
      pieces.add(pieces.isEmpty() ? form.apply(chunk) : BREAK + form.apply(chunk));
    }
    return pieces;
  }
}
