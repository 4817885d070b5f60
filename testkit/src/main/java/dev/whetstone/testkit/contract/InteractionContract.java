package dev.whetstone.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.whetstone.core.chat.ActionId;
import dev.whetstone.core.chat.Caller;
import dev.whetstone.core.chat.Interaction.ButtonPressed;
import dev.whetstone.core.chat.Interaction.CommandInvoked;
import dev.whetstone.core.chat.Interaction.SuggestionsWanted;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.Reply;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What members do, as the core hears of it. */
interface InteractionContract extends OnStage {
  @Test
  default void aCommandBringsItsOptions() {
    Map<String, String> options =
        Map.of("topic", "attention", "level", "hard", "note", "two words, naïve ≥ ½ 数学");
    stage().driver().command(stage().member(), SampleCommands.ASK, options);

    CommandInvoked heard = stage().inbox().await(CommandInvoked.class);
    assertEquals(SampleCommands.ASK, heard.command());
    assertEquals(options, heard.options());
    isFrom(stage().member(), heard.origin());
  }

  @Test
  default void aCommandWithoutOptionsHasNone() {
    stage().plainCommand(stage().admin());

    CommandInvoked heard = stage().inbox().await(CommandInvoked.class);
    assertEquals(SampleCommands.PLAIN, heard.command());
    assertEquals(Map.of(), heard.options());
    isFrom(stage().admin(), heard.origin());
  }

  @Test
  default void aButtonBringsItsArguments() {
    ActionId action = ActionId.of("grade", "r-7", "0b.C_9", "A");
    stage().postAndPress(SampleCards.button(action, "Press"), stage().member(), "Press");

    ButtonPressed heard = stage().awaitPress(action);
    isFrom(stage().member(), heard.origin());
  }

  @Test
  default void theLongestActionArrivesUnchanged() {
    ActionId action = ActionId.of("long", "x".repeat(ActionId.MAX_LENGTH - 7), "y");
    assertEquals(ActionId.MAX_LENGTH, action.encoded().length());
    stage().postAndPress(SampleCards.button(action, "Press"), stage().member(), "Press");

    stage().awaitPress(action);
  }

  @Test
  default void eachButtonIsItsOwn() {
    stage().postAndPress(SampleCards.question(), stage().member(), "Reveal answer");
    stage().awaitPress(ActionId.of("reveal", "r1"));

    SeenMessage question = stage().sees(stage().admin(), "Daily question");
    stage().driver().press(stage().admin(), question, "B");
    isFrom(stage().admin(), stage().awaitPress(ActionId.of("answer", "r1", "1")).origin());
  }

  @Test
  default void anyoneMayPressWhatAnyoneSees() {
    ActionId action = ActionId.of("shared");
    stage().inbox().answer(new Reply.ToChannel(SampleCards.button(action, "Join")));
    stage().plainCommand(stage().admin());

    SeenMessage shared = stage().sees(stage().member(), "Press");
    stage().driver().press(stage().member(), shared, "Join");
    isFrom(stage().member(), stage().awaitPress(action).origin());
  }

  @Test
  default void suggestionsReachTheOneTyping() {
    stage().inbox().answer(new Reply.Suggestions(List.of("attention", "at inference")));
    List<String> offered =
        stage().driver().suggestions(stage().member(), SampleCommands.ASK, "topic", "at");

    assertEquals(List.of("attention", "at inference"), offered);
    SuggestionsWanted heard = stage().inbox().await(SuggestionsWanted.class);
    assertEquals(SampleCommands.ASK, heard.command());
    assertEquals("topic", heard.option());
    assertEquals("at", heard.typed());
    isFrom(stage().member(), heard.origin());
  }

  private void isFrom(Caller expected, Origin origin) {
    assertEquals(expected, origin.caller());
    assertEquals(stage().driver().channel(), origin.channel());
    assertFalse(origin.id().isBlank());
  }
}
