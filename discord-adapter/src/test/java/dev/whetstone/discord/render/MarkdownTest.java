package dev.whetstone.discord.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.whetstone.core.chat.RichText;
import dev.whetstone.core.chat.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      textBlock =
          """
          a *b* _c_ ~~d~~,    a \\*b\\* \\_c\\_ \\~\\~d\\~\\~
          ||hidden||,         \\|\\|hidden\\|\\|
          <@1> <#2> <@&3>,    \\<@1> \\<#2> \\<@&3>
          # big,              \\# big
          "  - item",         "  \\- item"
          -# small,           \\-# small
          > quoted,           \\> quoted
          12. item,           12\\. item
          v1.5 is 3-4,        v1.5 is 3-4
          [a](https://b.c),   \\[a\\](https:\\//b.c)
          back\\slash,        back\\\\slash
          """)
  void textReadsLiterally(String raw, String escaped) {
    assertEquals(escaped, written(new Span.Text(raw)));
  }

  @Test
  void everyLineStartIsLookedAt() {
    assertEquals("one\n\\# two\n\\- three", written(new Span.Text("one\n# two\n- three")));
  }

  @Test
  void everyoneIsNotCalled() {
    assertEquals("@\u200Beveryone and @\u200Bhere", written(new Span.Text("@everyone and @here")));
  }

  @Test
  void formsStandAroundTheWordsAlone() {
    assertEquals(" **strong** ", written(new Span.Strong(" strong ")));
    assertEquals(" _so\\*ft_\u200B ", written(new Span.Emphasis(" so*ft ")));
    assertEquals("  ", written(new Span.Strong("  ")));
  }

  @Test
  void formsSideBySideStayTwo() {
    assertEquals(
        "**a**\u200B**b**\u200B`c`",
        written(new Span.Strong("a"), new Span.Strong("b"), new Span.Code("c")));
  }

  @Test
  void codeKeepsItsBackticks() {
    assertEquals("`x = y[0]`", written(new Span.Code("x = y[0]")));
    assertEquals("``\u200Ba `\u200B b``", written(new Span.Code("a ` b")));
  }

  @Test
  void linksKeepTheirAddress() {
    assertEquals(
        "[a paper](https://example.org/a?b=1&c=%28d%29)",
        written(new Span.Link("a paper", "https://example.org/a?b=1&c=(d)")));
  }

  private static String written(Span... spans) {
    return String.join("", Markdown.pieces(RichText.of(spans)));
  }
}
