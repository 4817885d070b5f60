package dev.whetstone.content.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.RichText;
import dev.whetstone.core.chat.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownReaderTest {
  private final List<String> problems = new ArrayList<>();

  @Test
  void readsSpans() {
    assertEquals(
        RichText.of(
            new Span.Text("a "),
            new Span.Emphasis("b"),
            new Span.Text(" "),
            new Span.Strong("c"),
            new Span.Text(" "),
            new Span.Code("d"),
            new Span.Text(" "),
            new Span.Link("e", "https://example.org/x"),
            new Span.Text(" "),
            new Span.Formula("√dₖ", "\\sqrt{d_k}")),
        line("a *b* **c** `d` [e](https://example.org/x) $\\sqrt{d_k}$"));
  }

  @Test
  void keepsTheOuterFormWhereFormsNest() {
    assertEquals(RichText.of(new Span.Strong("a b c")), line("**a *b* c**"));
    assertEquals(
        RichText.of(new Span.Link("a b", "https://example.org")),
        line("[a *b*](https://example.org)"));
  }

  @Test
  void takesPlainWordsAsTheyAre() {
    String plain = "Say \"a\" - or 1. b (c) at 5% = d: e?";
    assertEquals(RichText.of(plain), line(plain));
    assertEquals(List.of(Block.Paragraph.of(plain)), blocks(plain));
    assertEquals(List.of(Block.Paragraph.of(plain)), blocks(plain + "\n\n"));
  }

  @Test
  void joinsWrappedLines() {
    assertEquals(RichText.of("one two"), line("one\ntwo"));
  }

  @Test
  void cutsParagraphsAtHardBreaks() {
    assertEquals(
        List.of(Block.Paragraph.of("one"), Block.Paragraph.of("two")), blocks("one\\\ntwo"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It costs $5 a month.",
        "From $5 to $10 a month.",
        "It is $5-$10.",
        "Either $5 or 10$ will do.",
        "A US$5 note and another US$6.",
        "A lone $ sign",
        "$ spaced $ signs",
        "$5 per hour and `$HOME`",
      })
  void leavesPricesAlone(String text) {
    assertEquals(text.replace("`", ""), line(text).plain());
    assertTrue(line(text).spans().stream().noneMatch(Span.Formula.class::isInstance));
  }

  @Test
  void takesAnEscapedDollarLiterally() {
    assertEquals(RichText.of("$x$ and $5"), line("\\$x\\$ and \\$5"));
  }

  @Test
  void findsAFormulaAfterAPrice() {
    assertEquals(
        RichText.of(new Span.Text("At $5 and "), new Span.Formula("x²", "x^2")),
        line("At $5 and $x^2$"));
  }

  @Test
  void leavesCodeAlone() {
    assertEquals(RichText.of(new Span.Code("$x$")), line("`$x$`"));
  }

  @Test
  void showsHtmlAsText() {
    assertEquals("a <script>alert(1)</script> b", line("a <script>alert(1)</script> b").plain());
    assertEquals(
        List.of(Block.Paragraph.of("<div>\n<b>bold</b>\n</div>")),
        blocks("<div>\n<b>bold</b>\n</div>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[x](javascript:alert(1))",
        "[x](mailto:a@example.org)",
        "[x](/etc/passwd)",
        "[x](https:///)",
        "[x](<https://exa mple.org>)",
      })
  void keepsOnlyTheWordsOfOtherLinks(String text) {
    assertEquals(RichText.of("x"), line(text));
  }

  @Test
  void readsBlocks() {
    assertEquals(
        List.of(
            new Block.Heading("Head x²"),
            new Block.Items(Block.Marker.BULLET, List.of(RichText.of("one"), RichText.of("two"))),
            new Block.Items(Block.Marker.NUMBER, List.of(RichText.of("first"))),
            new Block.Code("java", "int x;\n\nint y;"),
            new Block.Code("", "indented"),
            new Block.Divider(),
            new Block.Formula("x^2", "x squared")),
        blocks(
            """
            # Head $x^2$

            - one
            - two

            1. first

            ```java
            int x;

            int y;
            ```

                indented

            ***

            ```math x squared
            x^2
            ```
            """));
  }

  @Test
  void readsTables() {
    assertEquals(
        List.of(
            new Block.Table(
                List.of(RichText.of("a"), RichText.of("b")),
                List.of(
                    List.of(RichText.of(new Span.Code("x|y")), RichText.of("2")),
                    List.of(RichText.of("3"), RichText.of(new Span[0]))))),
        blocks("| a | b |\n| --- | --: |\n| `x\\|y` | 2 |\n| 3 |\n"));
  }

  @Test
  void namesTheLineOfWhatCannotBeShown() {
    blocks("fine\n\n![alt](x.png)\n\n> quoted\n\n- a\n  - b\n\n3. c\n\n```math\nx\n```\n");
    assertEquals(
        List.of(
            "12: pictures cannot be used; describe it or use a table",
            "14: quotes cannot be shown; write a paragraph",
            "17: an item of a list holds one paragraph, no list, code or formula block of its own",
            "19: a numbered list has to start at 1",
            "21: the formula has no reading; write it in plain words after ```math"),
        problems);
  }

  @Test
  void namesTheLineOfABrokenFormula() {
    blocks("one\ntwo $\\foo$\n\n```math x\n\\frac{a}\n```\n");
    assertEquals(
        List.of(
            "11: in $\\foo$ the command \\foo is not allowed in formulas; write \\$ for a dollar sign",
            "13: an argument of \\frac is missing"),
        problems);
  }

  @Test
  void refusesDoubledDollars() {
    line("so $$x$$");
    assertEquals(
        "10: $$ has no meaning here; a formula on its own goes into a ```math fence",
        problems.getFirst());
  }

  @ParameterizedTest
  @ValueSource(strings = {"- a", "# a", "1. a", "a\n\nb", "```\na\n```", "| a |\n| - |"})
  void wantsALineToBeALine(String text) {
    line(text);
    assertEquals(1, problems.size(), problems.toString());
  }

  @Test
  void survivesDeepNesting() {
    blocks("> ".repeat(5_000) + "x");
    blocks("*".repeat(5_000) + "x");
    blocks("[".repeat(5_000) + "x");
    assertTrue(problems.size() <= 1, problems.toString());
  }

  private RichText line(String markdown) {
    return MarkdownReader.line(markdown, 10, this::note);
  }

  private List<Block> blocks(String markdown) {
    return MarkdownReader.blocks(markdown, 10, this::note);
  }

  private void note(int line, String reason) {
    problems.add(line + ": " + reason);
  }
}
