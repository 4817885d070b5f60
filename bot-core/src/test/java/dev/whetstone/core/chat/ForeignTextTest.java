package dev.whetstone.core.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\t\n",
        "\u200B\u200C\u200D\u2060\uFEFF",
        "\u202E\u202C",
        "\u00A0\u00A0",
        "\u3000",
        "\u2028\u2029",
        "\u2800",
        "\u3164\u115F\u1160\uFFA0",
        "\u0301\u0302",
        "\uFE0F",
        "\uD83D",
        "\uDE00",
        "\u034F",
        "\u17B4\u17B5",
        "\u180E",
        "\0\u0007",
        "\uE000",
        "\uDB40\uDC41"
      })
  void aNameThatCannotBeSeenBecomesSomeone(String raw) {
    assertEquals("Someone", ForeignText.name(raw));
  }

  @ParameterizedTest
  @CsvSource({
    "Ann, Ann",
    "@everyone, @everyone",
    "<script>, <script>",
    "*_~`|, *_~`|",
    "Zoë Ångström, Zoë Ångström",
    "李小龍, 李小龍",
    "שלום, שלום",
    "محمد, محمد",
    "😀, 😀",
    "1️⃣, 1️⃣",
    "❤️, ❤️",
    "👋🏽, 👋🏽",
    "🇩🇪, 🇩🇪",
  })
  void whatCanBeSeenStays(String raw, String name) {
    assertEquals(name, ForeignText.name(raw));
  }

  @Test
  void aFamilyBecomesItsPeople() {
    assertEquals("👨👩👧", ForeignText.name("👨\u200D👩\u200D👧"));
  }

  @Test
  void orderCannotBeTurnedRound() {
    assertEquals("Ann gnp.exe", ForeignText.name("Ann \u202Egnp.exe\u202C\u2066\u2069\u200F"));
  }

  @Test
  void aNameIsOneLineWithSingleSpaces() {
    assertEquals("a b c d", ForeignText.name(" a\r\nb\u00A0 \u3000c\u2028d\t"));
  }

  @Test
  void stackedMarksAreFew() {
    String zalgo = "Z" + "\u0310\u0321\u0334".repeat(50) + "a";
    assertEquals("Z\u0310\u0321\u0334a", ForeignText.name(zalgo));
  }

  @Test
  void marksStackedBehindInvisiblesAreFewToo() {
    String zalgo = "Z" + "\u0310\u200B".repeat(50);
    assertEquals("Z\u0310\u0310\u0310", ForeignText.name(zalgo));
  }

  @Test
  void aLongNameIsCutBetweenCharacters() {
    assertEquals("😀".repeat(40), ForeignText.name("😀".repeat(40)));
    assertEquals("😀".repeat(39) + "…", ForeignText.name("😀".repeat(41)));
    assertEquals("Someone", ForeignText.name("\u200B".repeat(100_000)));
  }

  @Test
  void cleaningKeepsLinesAndTabs() {
    assertEquals("a\nb\n\tc", ForeignText.clean("a\r\nb\n\tc\u0000\u200B\uFEFF"));
  }

  @Test
  void cleaningTwiceChangesNothingMore() {
    String once = ForeignText.clean("x\uD83D\u200B\uDE00y\u202Ez\r\u0301\u0301\u0301\u0301");
    assertEquals(once, ForeignText.clean(once));
  }

  @Test
  void quotesAreShortAndOnOneLine() {
    assertEquals("“a b”", ForeignText.quoted("a\nb\u202E"));
    String quoted = ForeignText.quoted("😀".repeat(1000));
    assertTrue(quoted.endsWith("…”"), quoted);
    assertEquals(62, quoted.codePointCount(0, quoted.length()));
    assertEquals("“”", ForeignText.quoted(""));
  }
}
