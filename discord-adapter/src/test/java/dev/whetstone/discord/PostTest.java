package dev.whetstone.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.Interaction;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.PlatformEvent;
import dev.whetstone.core.chat.PostKey;
import dev.whetstone.core.chat.PostResult;
import dev.whetstone.core.chat.PostResult.Posted;
import dev.whetstone.core.chat.PostResult.TryLater;
import dev.whetstone.core.chat.PostResult.Unreachable;
import dev.whetstone.testkit.contract.Await;
import dev.whetstone.testkit.contract.SampleCards;
import dev.whetstone.testkit.discord.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Posts when Discord is limited, failing, silent, or does not want them. */
class PostTest {
  private static final String WRITE = "POST /channels/{channel_id}/messages";
  private static final String READ = "GET /channels/{channel_id}/messages";
  private static final String EDIT = "PATCH /channels/{channel_id}/messages/{message_id}";

  /** The client tries some more times by itself, with other connections. */
  private static final int ALWAYS = 50;

  private static final Card CARD = Card.saying("Daily", "Why divide?");
  private final Scene scene = Scene.open();
  private final PostKey key = Scene.newKey();

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void aPostWhoseAnswerGotLostIsFound() {
    scene.control().fault(new Fault.LoseResponse(WRITE, ALWAYS));
    Posted first = assertInstanceOf(Posted.class, post());

    assertEquals(first, post());
    assertEquals(1, scene.seen().size());
  }

  @Test
  void aPostThatDiscordFailedOnComesLater() {
    scene.control().fault(new Fault.Answer(WRITE, 500, 1));
    assertInstanceOf(TryLater.class, post());
    assertEquals(List.of(), scene.seen());

    assertInstanceOf(Posted.class, post());
    assertEquals(1, scene.seen().size());
  }

  @Test
  void aPostOfWhichNobodyKnowsIsNotGivenUp() {
    scene.control().fault(new Fault.LoseResponse(WRITE, ALWAYS));
    scene.control().fault(new Fault.Answer(READ, 500, 1));
    assertThrows(IllegalStateException.class, this::post);
    scene.control().calm();

    MessageRef found = scene.discord.find(scene.town.channel(), key).orElseThrow();
    assertEquals(new Posted(found), post());
    assertEquals(1, scene.seen().size());
  }

  @Test
  void aLimitSaysWhenToComeAgain() {
    scene.control().fault(new Fault.Limit(WRITE, Duration.ofSeconds(7), false, 1));

    TryLater later = assertInstanceOf(TryLater.class, post());
    assertEquals(Duration.ofSeconds(7), later.after());
    assertInstanceOf(Posted.class, post());
  }

  @Test
  void duringALimitForTheWholeBotNothingIsSent() {
    scene.control().fault(new Fault.Limit(WRITE, Duration.ofSeconds(30), true, 1));
    assertInstanceOf(TryLater.class, post());
    long asked = scene.control().requests().size();

    TryLater later = assertInstanceOf(TryLater.class, post());
    assertTrue(later.after().compareTo(Duration.ofSeconds(25)) > 0, later::toString);
    assertEquals(asked, scene.control().requests().size());
    scene.plain();
    scene.inbox.await(Interaction.CommandInvoked.class);
    assertEquals(Optional.empty(), scene.failure());
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 404})
  void aRefusalIsForGood(int status) {
    scene.control().fault(new Fault.Answer(WRITE, status, 1));

    assertFalse(assertInstanceOf(Unreachable.class, post()).reason().isBlank());
  }

  @Test
  void anEditFollowsTheSameRules() {
    MessageRef message = scene.post(CARD);
    scene.control().fault(new Fault.Limit(EDIT, Duration.ofSeconds(7), false, 1));
    assertEquals(
        Duration.ofSeconds(7),
        assertInstanceOf(TryLater.class, scene.discord.edit(message, CARD)).after());

    scene.control().fault(new Fault.Answer(EDIT, 500, 1));
    assertInstanceOf(TryLater.class, scene.discord.edit(message, CARD));
    scene.control().deleteMessage(scene.town.channel, message.id());
    assertEquals(new Unreachable("the message is gone"), scene.discord.edit(message, CARD));
  }

  @Test
  void anEditShowsItsOwnPictures() {
    MessageRef message =
        scene.post(CARD.with(new Block.Image(SampleCards.picture("a cat on a mat"))));
    scene.discord.edit(message, CARD.with(new Block.Formula("\\frac{a}{b}", "a divided by b")));

    assertEquals(List.of("a divided by b"), scene.seen().getLast().pictures());
  }

  @Test
  void aServerThatDiscordLostForAWhileIsNotGone() {
    scene.control().outage(scene.town.guild, true);
    Await.until(
        "the outage to be known", () -> post() instanceof TryLater, () -> post().toString());

    scene.control().outage(scene.town.guild, false);
    Await.until("the server to be back", () -> post() instanceof Posted, () -> post().toString());
  }

  @Test
  void aServerThatTheBotLeftIsUnreachable() {
    scene.control().removeBot(scene.town.guild);
    scene.event(PlatformEvent.Left.class, _ -> true);

    assertEquals(new Unreachable("the bot is not in the server"), post());
  }

  @Test
  void aMemberWhoWantsNoMessagesIsUnreachable() {
    scene.control().blockDirectMessages(scene.town.ben);
    PostResult result = scene.discord.send(scene.town.member(scene.town.ben), CARD, Scene.newKey());

    assertEquals(new Unreachable("direct messages from the bot are not accepted"), result);
  }

  @Test
  void aLetterWhoseAnswerGotLostIsFound() {
    scene.control().directChannel(scene.town.ben);
    scene.control().fault(new Fault.LoseResponse(WRITE, 1));
    assertInstanceOf(
        Posted.class, scene.discord.send(scene.town.member(scene.town.ben), CARD, key));
    assertEquals(1, scene.letters().size());
  }

  @Test
  void onlyTheBotsOwnNewestMessagesCount() {
    MessageRef posted = assertInstanceOf(Posted.class, post()).message();
    for (int i = 0; i < 50; i++) {
      scene.control().say(scene.town.ben, scene.town.channel, "Line " + i);
    }

    assertEquals(Optional.of(posted), scene.discord.find(scene.town.channel(), key));
  }

  private PostResult post() {
    return scene.discord.post(scene.town.channel(), CARD, key);
  }
}
