package dev.whetstone.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.whetstone.core.chat.ActionId;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.DirectMessages;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.PostKey;
import dev.whetstone.core.chat.PostLookup;
import dev.whetstone.core.chat.PostResult.Unreachable;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the bot posts by itself. */
interface PostingContract extends OnStage {
  @Test
  default void aPostAppearsToEveryone() {
    MessageRef posted = stage().post(SampleCards.question());

    assertEquals(stage().driver().channel(), posted.channel());
    stage().everyone().forEach(user -> PostingChecks.question(stage().sees(user, "Daily"), posted));
  }

  @Test
  default void postsAppearInTheirOrder() {
    List.of("One", "Two", "Three").forEach(title -> stage().post(Card.saying(title, "Text.")));

    stage().sees(stage().member(), "Three");
    List<String> texts =
        stage().driver().seenBy(stage().member()).stream().map(SeenMessage::text).toList();
    assertTrue(Reading.inOrder(texts.toString(), List.of("One", "Two", "Three")), texts.toString());
  }

  @Test
  default void oneKeyPostsOnce() {
    PostKey key = Stage.newKey();
    Card card = Card.saying("Posted twice", "Seen once.");
    var first = Stage.posted(stage().platform().post(stage().driver().channel(), card, key));
    var second = Stage.posted(stage().platform().post(stage().driver().channel(), card, key));

    assertEquals(first, second);
    assertEquals(1, stage().count(stage().member(), "Posted twice"));
  }

  @Test
  default void anotherKeyPostsAgain() {
    Card card = Card.saying("Posted with two keys", "Seen twice.");

    assertNotEquals(stage().post(card), stage().post(card));
    assertEquals(2, stage().count(stage().member(), "Posted with two keys"));
  }

  @Test
  default void anEditChangesTextAndButtons() {
    MessageRef posted = stage().post(SampleCards.button(ActionId.of("old"), "Old button"));
    Card after =
        SampleCards.button(ActionId.of("new"), "New button").with(SampleCards.paragraph("Edited."));

    assertEquals(posted, Stage.posted(stage().platform().edit(posted, after)));
    for (var user : stage().everyone()) {
      SeenMessage seen = stage().sees(user, "Edited.");
      assertEquals(List.of("New button"), seen.buttons());
      assertEquals(posted.id(), seen.id());
      assertEquals(1, stage().allSeenBy(user).size());
    }
  }

  @Test
  default void anEditedButtonCarriesItsNewAction() {
    MessageRef posted = stage().post(SampleCards.button(ActionId.of("old"), "Go"));
    Card after =
        SampleCards.button(ActionId.of("new", "1"), "Go").with(SampleCards.paragraph("Edited."));
    Stage.posted(stage().platform().edit(posted, after));

    stage().driver().press(stage().member(), stage().sees(stage().member(), "Edited."), "Go");
    stage().awaitPress(ActionId.of("new", "1"));
  }

  @Test
  default void anUnknownChannelIsUnreachable() {
    var result =
        stage()
            .platform()
            .post(stage().driver().missingChannel(), SampleCards.question(), Stage.newKey());

    assertFalse(assertInstanceOf(Unreachable.class, result).reason().isBlank());
  }

  @Test
  default void anUnknownMessageIsUnreachable() {
    var result = stage().platform().edit(stage().driver().missingMessage(), SampleCards.question());

    assertFalse(assertInstanceOf(Unreachable.class, result).reason().isBlank());
  }

  @Test
  default void aRemovedChannelIsUnreachable() {
    MessageRef posted = stage().post(SampleCards.question());
    stage().driver().removeChannel();
    Card card = Card.saying("Too late", "Nobody reads this.");

    var post = stage().platform().post(stage().driver().channel(), card, Stage.newKey());
    assertInstanceOf(Unreachable.class, post);
    assertInstanceOf(Unreachable.class, stage().platform().edit(posted, card));
  }

  @Test
  default void aPostIsFoundByItsKey() {
    assumeTrue(stage().platform() instanceof PostLookup, "This platform cannot look posts up.");
    PostLookup lookup = (PostLookup) stage().platform();
    PostKey key = Stage.newKey();
    var channel = stage().driver().channel();
    var posted = Stage.posted(stage().platform().post(channel, SampleCards.question(), key));

    assertEquals(Optional.of(posted), lookup.find(channel, key));
    assertEquals(Optional.empty(), lookup.find(channel, Stage.newKey()));
    assertEquals(Optional.empty(), lookup.find(stage().driver().missingChannel(), key));
  }

  @Test
  default void aPostIsFoundAfterARestart() {
    assumeTrue(stage().platform() instanceof PostLookup, "This platform cannot look posts up.");
    assumeTrue(stage().driver() instanceof Restartable, "Messages end with this platform.");
    PostKey key = Stage.newKey();
    var channel = stage().driver().channel();
    var posted = Stage.posted(stage().platform().post(channel, SampleCards.question(), key));
    ((Restartable) stage().driver()).restart();

    assertEquals(Optional.of(posted), ((PostLookup) stage().platform()).find(channel, key));
  }

  @Test
  default void aDirectMessageReachesItsMemberAlone() {
    assumeTrue(
        stage().platform() instanceof DirectMessages, "This platform has no direct messages.");
    DirectMessages messages = (DirectMessages) stage().platform();
    PostKey key = Stage.newKey();
    Card card = Card.saying("For you alone", "Your review is due.");
    var first = Stage.posted(messages.send(stage().member().member(), card, key));

    assertEquals(first, Stage.posted(messages.send(stage().member().member(), card, key)));
    assertTrue(stage().sees(stage().member(), "For you alone").onlyToReader());
    assertEquals(1, stage().count(stage().member(), "For you alone"));
    assertEquals(0, stage().count(stage().admin(), "For you alone"));
  }
}
