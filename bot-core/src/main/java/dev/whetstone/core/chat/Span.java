package dev.whetstone.core.chat;

/** A run of text of one kind. The text is literal: a platform escapes what it would interpret. */
public sealed interface Span {
  /** The words without their form. */
  String text();

  record Text(String text) implements Span {}

  record Strong(String text) implements Span {}

  record Emphasis(String text) implements Span {}

  record Code(String text) implements Span {}

  /** A link to an http or https address. */
  record Link(String text, String url) implements Span {
    public Link {
      if (!url.startsWith("https://") && !url.startsWith("http://")) {
        throw new IllegalArgumentException("Not a web address: " + url);
      }
    }
  }

  /** A short formula within a line; {@code text} is its readable Unicode form. */
  record Formula(String text, String latex) implements Span {}
}
