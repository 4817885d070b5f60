package dev.whetstone.testkit.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.whetstone.testkit.discord.markdown.Markdown;
import dev.whetstone.testkit.discord.markdown.Mentioned;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people read of Discord's markdown. */
class MarkdownTest {
  private static final Markdown MARKDOWN =
      new Markdown(
          new Mentioned() {
            @Override
            public String user(String id) {
              return "Ada";
            }

            @Override
            public String role(String id) {
              return "Helpers";
            }

            @Override
            public String channel(String id) {
              return "general";
            }
          });

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "**bold** and *soft* and _soft_ and __under__ and ~~gone~~ | bold and soft and soft and under and gone",
        "***both*** | both",
        "**a *b* c** | a b c",
        "snake_case_name 2 * 3 * 4 | snake_case_name 2 * 3 * 4",
        "*not soft * | *not soft *",
        "**not bold | **not bold",
        "\\*no\\* \\_no\\_ \\`no\\` \\# \\> \\~~no~~ | *no* _no_ `no` # > ~~no~~",
        "C:\\new \\1 \\ | C:\\new \\1 \\",
        "`*x* <@1> \\*` | *x* <@1> \\*",
        "`` a`b `` | a`b",
        "`` ` `` | `",
        "``a` | `a",
        "# Title # and C# | Title # and C",
        "## Title | Title",
        "#### Four | #### Four",
        "#tag | #tag",
        "-# small print | small print",
        "> quoted **bold** | quoted bold",
        ">no quote | >no quote",
        "- one | • one",
        "2. two | 2. two",
        "2\\. two | 2. two",
        "\\- one | - one",
        "<@1> <@!1> <@&2> <#3> </help:4> <:cat:5> <t:0> | @Ada @Ada @Helpers #general /help :cat: 1 January 1970 00:00",
        "<@U123> <!channel> @everyone | <@U123> <!channel> @everyone",
        "\\<@1> | <@1>",
        "[a](javascript:b) [a] (b) [](https://x.org) | [a](javascript:b) [a] (b) [](https://x.org)"
      })
  void reads(String written, String read) {
    assertEquals(read, MARKDOWN.read(written).text().strip());
  }

  @ParameterizedTest
  @CsvSource({
    "[a paper](https://example.org/paper?a=1&b=2), a paper, https://example.org/paper?a=1&b=2",
    "[a](<https://example.org/x_(y)>), a, https://example.org/x_(y)",
    "[a\\]b](https://example.org/\\(x), a]b, https://example.org/(x",
    "see https://example.org/a_b_c., see https://example.org/a_b_c., https://example.org/a_b_c",
    "(https://example.org/), (https://example.org/), https://example.org/",
    "<https://example.org/>, https://example.org/, https://example.org/"
  })
  void links(String written, String read, String target) {
    assertEquals(read, MARKDOWN.read(written).text());
    assertEquals(List.of(target), MARKDOWN.read(written).links());
  }

  @ParameterizedTest
  @CsvSource({"`https://example.org`", "https\\://example.org", "\\[a\\](b)", "[x](ftp://y.org)"})
  void noLinks(String written) {
    assertEquals(List.of(), MARKDOWN.read(written).links());
  }

  @Test
  void aSpoilerCanBeOpened() {
    assertEquals("the answer", MARKDOWN.read("||the *answer*||").text());
    assertEquals("||not closed", MARKDOWN.read("||not closed").text());
  }

  @Test
  void codeKeepsEverything() {
    String code = "def f(x):\n    return [x]  # *x* <@1> \\* https://example.org";
    Markdown.Shown shown = MARKDOWN.read("Some code\n```python\n" + code + "\n```\nafter *that*");

    assertEquals("Some code\n" + code + "\n\nafter that", shown.text());
    assertEquals(List.of(), shown.links());
  }

  @Test
  void codeWithoutALanguageKeepsItsFirstWord() {
    assertEquals("one two", MARKDOWN.read("```one two```").text());
    assertEquals("x", MARKDOWN.read("```\nx\n```").text());
  }

  @Test
  void numbersGoOnFromTheFirst() {
    assertEquals("3. a\n4. b\nc\n1. d", MARKDOWN.read("3. a\n3. b\nc\n1. d").text());
  }

  @Test
  void aQuoteGoesOnOverLines() {
    assertEquals("a\nb\nc", MARKDOWN.read("> a\n> b\nc").text());
    assertEquals("a\nTitle", MARKDOWN.read(">>> a\n# Title").text());
  }

  @Test
  void signsAtTheStartOfALineMeanNothingElsewhere() {
    assertEquals("a # b\nc - d > e", MARKDOWN.read("a # b\nc - d > e").text());
  }
}
