package dev.whetstone.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.whetstone.core.chat.ActionId;
import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.Interaction;
import dev.whetstone.core.chat.Interaction.ButtonPressed;
import dev.whetstone.core.chat.Interaction.CommandInvoked;
import dev.whetstone.core.chat.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What members are answered. */
interface ReplyContract extends OnStage {
  Card ANSWER = Card.saying("The answer", "Softmax saturates.");
  Card BUTTON = SampleCards.button(ActionId.of("press"), "Press me");

  @Test
  default void aReplyToTheMemberIsSeenByNobodyElse() {
    stage().inbox().answer(new Reply.ToMember(ANSWER));
    stage().plainCommand(stage().member());

    SeenMessage seen = stage().sees(stage().member(), "The answer");
    assertTrue(seen.onlyToReader());
    assertTrue(seen.says("Softmax saturates."));
    assertEquals(0, stage().count(stage().admin(), "The answer"));
    assertEquals(1, stage().count(stage().member(), "The answer"));
  }

  @Test
  default void aButtonIsAnsweredInPrivateToo() {
    stage().inbox().answer(new Reply.ToMember(ANSWER));
    stage().postAndPress(BUTTON, stage().member(), "Press me");

    assertTrue(stage().sees(stage().member(), "The answer").onlyToReader());
    assertEquals(0, stage().count(stage().admin(), "The answer"));
    assertEquals(List.of("Press me"), stage().sees(stage().admin(), "Press").buttons());
  }

  @Test
  default void aPrivateAnswerShowsItsPictures() {
    Block picture = new Block.Image(SampleCards.picture("a cat on a mat"));
    stage().inbox().answer(new Reply.ToMember(ANSWER.with(picture)));
    stage().plainCommand(stage().member());

    SeenMessage seen = stage().sees(stage().member(), "The answer");
    assertTrue(seen.onlyToReader());
    assertEquals(List.of("a cat on a mat"), seen.pictures());
    assertEquals(0, stage().count(stage().admin(), "a cat on a mat"));
  }

  @Test
  default void aReplyToTheChannelIsSeenByAll() {
    stage().inbox().answer(new Reply.ToChannel(ANSWER));
    stage().plainCommand(stage().member());

    stage().everyone().forEach(u -> assertFalse(stage().sees(u, "The answer").onlyToReader()));
    stage().everyone().forEach(u -> assertEquals(1, stage().count(u, "The answer")));
  }

  @Test
  default void aReplacementTakesThePlaceOfAPost() {
    stage().inbox().answer(new Reply.ReplaceMessage(ANSWER));
    stage().postAndPress(BUTTON, stage().member(), "Press me");

    stage().everyone().forEach(user -> stage().sees(user, "The answer"));
    stage().everyone().forEach(user -> assertEquals(1, stage().allSeenBy(user).size()));
  }

  @Test
  default void aReplacementTakesThePlaceOfAPrivateReply() {
    stage().inbox().answer(this::replaceWhenPressed);
    stage().plainCommand(stage().member());
    stage().driver().press(stage().member(), stage().sees(stage().member(), "Press"), "Press me");

    assertTrue(stage().sees(stage().member(), "The answer").onlyToReader());
    assertEquals(1, stage().allSeenBy(stage().member()).size());
    assertEquals(0, stage().allSeenBy(stage().admin()).size());
  }

  private Reply replaceWhenPressed(Interaction interaction) {
    return interaction instanceof ButtonPressed
        ? new Reply.ReplaceMessage(ANSWER)
        : new Reply.ToMember(BUTTON);
  }

  @Test
  default void nothingAddsNothing() {
    stage().postAndPress(BUTTON, stage().member(), "Press me");
    stage().inbox().await(ButtonPressed.class);
    stage().plainCommand(stage().member());
    stage().inbox().await(CommandInvoked.class);

    stage().inbox().answer(new Reply.ToMember(ANSWER));
    stage().plainCommand(stage().member());
    stage().sees(stage().member(), "The answer");
    assertEquals(2, stage().allSeenBy(stage().member()).size());
    assertEquals(1, stage().allSeenBy(stage().admin()).size());
  }

  @Test
  default void oldButtonsWorkAfterARestart() {
    assumeTrue(stage().driver() instanceof Restartable, "Messages end with this platform.");
    ActionId action = ActionId.of("old", "post");
    stage().post(SampleCards.button(action, "Press me"));
    ((Restartable) stage().driver()).restart();

    stage().inbox().answer(new Reply.ToMember(ANSWER));
    stage().driver().press(stage().member(), stage().sees(stage().member(), "Press"), "Press me");
    stage().awaitPress(action);
    assertTrue(stage().sees(stage().member(), "The answer").onlyToReader());
  }
}
