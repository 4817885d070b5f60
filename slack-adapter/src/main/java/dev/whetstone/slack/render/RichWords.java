package dev.whetstone.slack.render;

import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import com.slack.api.model.block.element.RichTextSectionElement.TextStyle;
import dev.whetstone.core.chat.RichText;
import dev.whetstone.core.chat.Span;
import java.util.ArrayList;
import java.util.List;

/** Spans as the elements of rich text. */
final class RichWords {
  private static final TextStyle PLAIN = TextStyle.builder().build();
  private static final TextStyle BOLD = TextStyle.builder().bold(true).build();
  private static final TextStyle ITALIC = TextStyle.builder().italic(true).build();
  private static final TextStyle CODE = TextStyle.builder().code(true).build();

  private RichWords() {}

  static List<RichTextElement> of(RichText text) {
    List<RichTextElement> elements = new ArrayList<>();
    for (Span span : text.spans()) {
      if (!span.text().isEmpty()) {
        elements.add(element(span));
      }
    }
    return elements;
  }

  private static RichTextElement element(Span span) {
    return switch (span) {
      case Span.Text(String text) -> words(text, PLAIN);
      case Span.Strong(String text) -> words(text, BOLD);
      case Span.Emphasis(String text) -> words(text, ITALIC);
      case Span.Code(String text) -> words(text, CODE);
      case Span.Formula(String text, String _) -> words(text, ITALIC);
      case Span.Link(String text, String url) ->
          RichTextSectionElement.Link.builder().text(text).url(url).build();
    };
  }

  static RichTextElement plain(String text) {
    return words(text, PLAIN);
  }

  static RichTextElement bold(String text) {
    return words(text, BOLD);
  }

  private static RichTextElement words(String text, TextStyle style) {
    RichTextSectionElement.Text words = RichTextSectionElement.Text.builder().text(text).build();
    if (!style.equals(PLAIN)) {
      words.setStyle(style);
    }
    return words;
  }
}
