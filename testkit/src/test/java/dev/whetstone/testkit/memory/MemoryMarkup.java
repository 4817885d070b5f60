package dev.whetstone.testkit.memory;

import dev.whetstone.core.chat.RichText;
import dev.whetstone.core.chat.Span;
import dev.whetstone.testkit.contract.SeenMessage;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The platform's markup: {@code *bold*}, {@code [text](address)}, {@code @name} calls someone, and
 * a backslash takes the meaning from what follows.
 */
final class MemoryMarkup {
  private static final Pattern SPECIAL = Pattern.compile("[\\\\*@\\[\\]()]");
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\\\(?<escaped>.)|(?<bold>\\*)|(?<call>@\\w+)|\\[(?<text>[^]]*)]\\((?<to>[^)]*)\\)");

  private MemoryMarkup() {}

  static String escape(String text) {
    return SPECIAL.matcher(text).replaceAll("\\\\$0");
  }

  /** The spans in markup; {@code literal} makes text harmless. */
  static String of(RichText text, UnaryOperator<String> literal) {
    return text.spans().stream()
        .map(span ->
            switch (span) {
              case Span.Strong s -> "*" + literal.apply(s.text()) + "*";
              case Span.Link l -> "[" + literal.apply(l.text()) + "](" + l.url() + ")";
              case Span.Text _, Span.Emphasis _, Span.Code _, Span.Formula _ ->
                  literal.apply(span.text());
            })
        .collect(Collectors.joining());
  }

  /** What a client shows. */
  static SeenMessage show(MemoryChat.Message message) {
    String markup = message.screen().markup();
    return new SeenMessage(
        message.id(),
        TOKEN.matcher(markup).replaceAll(MemoryMarkup::shown),
        message.screen().buttons().stream().map(MemoryChat.Button::label).toList(),
        message.screen().pictures(),
        groups(markup, "to"),
        message.reader().isPresent(),
        !groups(markup, "call").isEmpty());
  }

  private static List<String> groups(String markup, String name) {
    return TOKEN
        .matcher(markup)
        .results()
        .map(found -> Optional.ofNullable(found.group(name)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static String shown(MatchResult token) {
    for (String name : List.of("escaped", "call", "text")) {
      if (token.group(name) != null) {
        return Matcher.quoteReplacement(token.group(name));
      }
    }
    return "";
  }
}
