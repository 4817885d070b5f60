package dev.whetstone.core;

import static dev.whetstone.core.World.ADMIN;
import static dev.whetstone.core.World.ANN;
import static dev.whetstone.core.World.CHANNEL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.PostKey;
import dev.whetstone.core.chat.PostLookup;
import dev.whetstone.core.chat.PostResult;
import dev.whetstone.core.delivery.Served;
import dev.whetstone.core.question.Difficulty;
import dev.whetstone.core.question.QuestionBank;
import dev.whetstone.testkit.SampleBank;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Posting, and everything that can go wrong with it. */
class SenderTest {
  @AutoClose
  private final World world = new World("2026-11-23T08:00:00Z", SampleBank.of(12, Difficulty.EASY));

  /** Looks posts up by their key. */
  private static class Looking extends RecordingPlatform implements PostLookup {
    Looking() {
      super(World.PLATFORM.value());
    }

    @Override
    public Optional<MessageRef> find(ChannelRef channel, PostKey key) {
      return posts.stream()
          .filter(p -> p.key().equals(key))
          .map(p -> new MessageRef(channel, "found"))
          .findFirst();
    }
  }

  @BeforeEach
  void setUp() {
    world.setUp("09:00", "UTC", "daily");
  }

  private void nine() {
    world.at("2026-11-23T09:00:00Z");
  }

  @Test
  void whatIsRefusedForNowIsTriedAgainWithTheSameKey() {
    world.platform.answer = (_, _) -> new PostResult.TryLater(Duration.ofMinutes(10), "slow down");
    nine();
    assertEquals("pending", state());
    String key = world.sql.ask("select post_key from delivery");
    world.platform.answer = RecordingPlatform::posted;
    world.advance(Duration.ofMinutes(9));
    assertEquals("pending", state());
    world.advance(Duration.ofMinutes(1));
    assertEquals("posted", state());
    assertEquals(key, world.platform.posts.getFirst().key().value());
  }

  @Test
  void whatComesTooLateIsGivenUp() {
    world.platform.answer = (_, _) -> new PostResult.TryLater(Duration.ofHours(6), "slow down");
    nine();
    world.platform.answer = RecordingPlatform::posted;
    world.advance(Duration.ofHours(6));
    assertEquals("cancelled", state());
    assertEquals(0, world.platform.posts.size());
  }

  @Test
  void aLostChannelIsPausedAndTheAdminToldOnce() {
    world.platform.answer = (_, _) -> new PostResult.Unreachable("the bot was removed");
    nine();
    world.days(3);
    assertEquals(1, world.platform.direct.size());
    RecordingPlatform.Post told = world.platform.direct.getFirst();
    assertEquals("admin", told.channel().id());
    World.assertSays(told.card(), "the bot was removed");
    assertEquals("unreachable", state());
    assertEquals(1, world.sql.count("channel where lost_reason is not null"));
    world.platform.answer = RecordingPlatform::posted;
    world.days(1);
    assertEquals(0, world.platform.posts.size());
    world.setUp("09:00", "UTC", "daily");
    world.days(1);
    assertEquals(1, world.platform.posts.size());
  }

  @Test
  void noQuestionIsSpentOnALostChannel() {
    world.platform.answer = (_, _) -> new PostResult.Unreachable("the bot was removed");
    nine();
    world.days(5);
    assertEquals(0, world.sql.count("round where not cancelled"));
  }

  @Test
  void aSlowSenderDoesNotReopenWhatAnotherFound() {
    world.platform = new Looking();
    world.platform.answer =
        (channel, key) -> {
          world.platform.posts.add(
              new RecordingPlatform.Post(channel, Card.saying("Posted", "Posted."), key));
          world.clock.advance(Duration.ofMinutes(3));
          world.send(); // another process finds the post, since the lease ran out
          assertEquals("posted", state());
          return new PostResult.TryLater(Duration.ZERO, "the answer was lost");
        };
    nine();
    assertEquals("posted", state());
    assertEquals(1, world.platform.posts.size());
  }

  @Test
  void whereLookingFailsItLooksAgain() {
    boolean[] down = {true};
    world.platform =
        new Looking() {
          @Override
          public Optional<MessageRef> find(ChannelRef channel, PostKey key) {
            if (down[0]) {
              throw new IllegalStateException("502");
            }
            return super.find(channel, key);
          }
        };
    world.platform.answer =
        (_, _) -> {
          throw new IllegalStateException("connection reset");
        };
    nine();
    assertEquals("sending", state());
    down[0] = false;
    world.platform.answer = RecordingPlatform::posted;
    world.advance(Duration.ofMinutes(3));
    world.advance(Duration.ofMinutes(1));
    assertEquals("posted", state());
    assertEquals(1, world.platform.posts.size());
  }

  @Test
  void aLostSenderLeavesItUnknownAndItIsNeverSentAgain() {
    loseTheSender();
    world.advance(Duration.ofMinutes(2));
    assertEquals("unknown", state());
    assertEquals(0, world.platform.posts.size());
    assertEquals(1, world.platform.direct.size());
    World.assertSays(world.platform.direct.getFirst().card(), "I do not know whether");
    world.advance(Duration.ofMinutes(30));
    world.advance(Duration.ofHours(10));
    assertEquals("unknown", state());
    assertEquals(0, world.platform.posts.size());
    assertEquals(1, world.platform.direct.size());
  }

  @Test
  void aLeaseThatRunsIsNobodyElses() {
    loseTheSender();
    world.advance(Duration.ofSeconds(119));
    assertEquals("sending", state());
  }

  @Test
  void aLostPostThatCanBeFoundIsNotPostedAgain() {
    world.platform = new Looking();
    loseTheSender();
    PostKey key = new PostKey(world.sql.ask("select post_key from delivery"));
    world.platform.posts.add(new RecordingPlatform.Post(CHANNEL, World.card(help()), key));
    world.advance(Duration.ofMinutes(2));
    assertEquals("posted", state());
    assertEquals("found", world.sql.ask("select message_id from delivery"));
    assertEquals(1, world.platform.posts.size());
    assertEquals(1, world.sql.count("round where opened_at is not null"));
  }

  @Test
  void aLostPostThatCannotBeFoundIsPosted() {
    world.platform = new Looking();
    loseTheSender();
    world.advance(Duration.ofMinutes(2));
    assertEquals("pending", state());
    world.advance(Duration.ofSeconds(30));
    assertEquals("posted", state());
    assertEquals(1, world.platform.posts.size());
  }

  @Test
  void aPlatformThatThrowsLeavesItUnknown() {
    cutTheLine();
    nine();
    assertEquals("unknown", state());
    world.platform.answer = RecordingPlatform::posted;
    world.advance(Duration.ofMinutes(10));
    assertEquals(0, world.platform.posts.size());
    assertEquals(1, world.platform.direct.size());
  }

  @Test
  void anUnknownPostCanBeAnsweredAndClosesWithTheNext() {
    cutTheLine();
    nine();
    var action =
        dev.whetstone.core.chat.ActionId.of(
            "answer", "r", roundId(), SampleBank.key(SampleBank.RIGHT));
    assertEquals("Right. +10 points · streak 1 day", World.card(world.press(ANN, action)).title());
    world.platform.answer = RecordingPlatform::posted;
    world.nextDay();
    World.assertSays(World.card(world.press(World.BOB, action)), "No points, the round has closed");
  }

  @Test
  void anAdminWhoCannotBeToldStopsNobodyElse() {
    world.platform =
        new RecordingPlatform(World.PLATFORM.value()) {
          @Override
          public PostResult send(
              dev.whetstone.core.chat.MemberRef member,
              dev.whetstone.core.chat.Card card,
              PostKey key) {
            throw new IllegalStateException("no direct messages");
          }
        };
    world.platform.answer = (_, _) -> new PostResult.Unreachable("gone");
    nine();
    assertEquals("unreachable", state());
  }

  @Test
  void aQuestionGoneFromTheBankIsNotPosted() {
    world.clock.set(Instant.parse("2026-11-23T09:00:00Z"));
    world.open();
    world.useBank(new QuestionBank(List.of()));
    world.send();
    assertEquals("cancelled", state());
    assertEquals(0, world.platform.posts.size());
  }

  @Test
  void keysAreShortAndDiffer() {
    nine();
    world.days(3);
    List<String> keys = world.platform.posts.stream().map(p -> p.key().value()).toList();
    assertEquals(4, keys.stream().distinct().count());
    assertTrue(keys.stream().allMatch(k -> k.length() <= 25));
  }

  /** As a process leaves it that dies between claiming and recording. */
  private void loseTheSender() {
    world.clock.set(Instant.parse("2026-11-23T09:00:00Z"));
    world.open();
    Instant now = world.clock.instant();
    world
        .stores
        .deliveries()
        .claim(
            new Served(Set.of(World.PLATFORM), Map.of()), now, now.plus(Duration.ofMinutes(2)), 10);
    assertEquals("sending", state());
  }

  private void cutTheLine() {
    world.platform.answer =
        (_, _) -> {
          throw new IllegalStateException("connection reset");
        };
  }

  private dev.whetstone.core.chat.Reply help() {
    return world.command(ADMIN, "help");
  }

  private String roundId() {
    return world.sql.ask("select id from round");
  }

  private String state() {
    return world.sql.ask("select state from delivery order by id limit 1");
  }
}
