package dev.whetstone.slack.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.whetstone.core.chat.CommandCatalog;
import dev.whetstone.core.chat.CommandSpec;
import dev.whetstone.core.chat.OptionSpec;
import dev.whetstone.core.chat.OptionSpec.Kind;
import dev.whetstone.slack.command.CommandLine.Wish;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
  private static final CommandSpec ASK =
      new CommandSpec(
          "ask",
          "Asks",
          CommandSpec.Audience.EVERYONE,
          List.of(
              OptionSpec.optional("topic", "About", new Kind.Completed()),
              OptionSpec.optional("level", "How hard", new Kind.OneOf(List.of("easy", "hard"))),
              OptionSpec.optional("note", "Words", new Kind.Text())));
  private static final CommandLine LINE = new CommandLine(new CommandCatalog(List.of(ASK)));

  private static void reads(String line, Map<String, String> options) {
    assertEquals(new Wish.Run("ask", options), LINE.read(line), line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ask topic:attention level:hard",
        "ASK Topic=attention LEVEL:hard",
        "/ask --topic attention --level=hard",
        "ask —topic attention —level hard",
        "ask attention hard",
        "ask hard attention",
        "  ask   level:hard\u00A0topic:attention ",
        "ask topic:“attention” hard"
      })
  void readsWhatPeopleType(String line) {
    reads(line, Map.of("topic", "attention", "level", "hard"));
  }

  @Test
  void quotationMarksKeepWordsTogether() {
    reads("ask note:\"two words\"", Map.of("note", "two words"));
    reads("ask topic:a „three short words“", Map.of("topic", "a", "note", "three short words"));
    reads("ask topic:a three short words", Map.of("topic", "a", "note", "three short words"));
  }

  @Test
  void slacksOwnWayOfWritingIsUndone() {
    reads("ask note:<!subteam^S0ABC|@team>", Map.of("note", "S0ABC"));
    reads("ask note:a&lt;b&amp;&gt;c", Map.of("note", "a<b&>c"));
    reads("ask note:<https://example.org|example.org>", Map.of("note", "example.org"));
  }

  @Test
  void whatFitsNowhereIsNotLost() {
    reads(
        "ask topic:a level:hard note:b more",
        Map.of("topic", "a", "level", "hard", "note", "b more"));
    reads("ask colour:red", Map.of("topic", "colour:red"));
  }

  @Test
  void aQuestionMarkAsksWhatFits() {
    assertEquals(new Wish.Suggest("ask", "topic", "att"), LINE.read("ask topic:att?"));
    reads("ask note:why?", Map.of("note", "why?"));
  }

  @Test
  void nothingAsksForHelpAndTheUnknownStaysUnknown() {
    assertEquals(new Wish.Run("help", Map.of()), LINE.read("  "));
    assertEquals(new Wish.Run("help", Map.of()), LINE.read("/"));
    assertEquals(new Wish.Run("aks", Map.of()), LINE.read("aks topic:a"));
  }
}
