package dev.whetstone.core.chat;

import java.util.List;
import java.util.stream.Collectors;

/** A line of spans. */
public record RichText(List<Span> spans) {
  public RichText {
    spans = List.copyOf(spans);
  }

  public static RichText of(String text) {
    return new RichText(List.of(new Span.Text(text)));
  }

  public static RichText of(Span... spans) {
    return new RichText(List.of(spans));
  }

  /** The words alone. */
  public String plain() {
    return spans.stream().map(Span::text).collect(Collectors.joining());
  }
}
