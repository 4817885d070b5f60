package dev.whetstone.core;

import static dev.whetstone.core.World.ADMIN;
import static dev.whetstone.core.World.CHANNEL;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.PostResult;
import dev.whetstone.core.delivery.Served;
import dev.whetstone.core.question.Difficulty;
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

/** Threads and pins when things happen late, twice, or in between. */
class ExtrasAtOddTimesTest {
  @AutoClose
  private final World world = new World("2026-11-23T22:00:00Z", SampleBank.of(12, Difficulty.EASY));

  private final StyledPlatform platform = new StyledPlatform();

  @BeforeEach
  void setUp() {
    world.usePlatform(platform);
    world.setUp("23:00", "UTC", "daily");
    world.command(ADMIN, "posting", Map.of("thread", "yes", "pin", "yes"));
  }

  /** Both days' rounds are posted at once, the newer closes the older. */
  @Test
  void aPostWhoseRoundHasClosedGetsNone() {
    world.clock.set(Instant.parse("2026-11-23T23:00:00Z"));
    world.open();
    world.clock.set(Instant.parse("2026-11-24T00:30:00Z"));
    world.command(ADMIN, "post-now");
    world.send();
    world.finish();
    assertEquals(2, platform.posts.size());
    assertEquals(List.of("thread", "pin"), platform.calls);
    String open = world.sql.ask("select message_id from delivery order by id desc limit 1");
    assertEquals(Set.of(new MessageRef(CHANNEL, open)), platform.pinned);
  }

  @Test
  void aSecondRecordOfOnePostAsksForNothingMore() {
    platform.answer =
        (channel, key) -> {
          platform.answer = RecordingPlatform::posted;
          platform.posts.add(new RecordingPlatform.Post(channel, Card.saying("Q", "Q"), key));
          world.clock.advance(Duration.ofMinutes(3));
          world.send(); // another process finds the post, since the lease ran out
          world.finish();
          return RecordingPlatform.posted(channel, key);
        };
    world.at("2026-11-23T23:00:00Z");
    world.advance(Duration.ofMinutes(5));
    assertEquals(List.of("thread", "pin"), platform.calls);
  }

  @Test
  void whatBecomesDueMeanwhileIsSeenToAfterwards() {
    platform.obstacle =
        call -> {
          if (call.equals("pin") && platform.posts.size() == 1) {
            world.clock.set(Instant.parse("2026-11-24T23:00:00Z"));
            world.open();
            world.send();
          }
          return Optional.empty();
        };
    world.at("2026-11-23T23:00:00Z");
    world.advance(Duration.ofMinutes(1));
    assertEquals(2, platform.posts.size());
    assertEquals(1, platform.pinned.size());
    assertEquals(1, platform.calls("unpin"));
    assertEquals(1, platform.calls("answer"));
  }

  @Test
  void theAnswerIsGivenUpWithItsThread() {
    platform.busy("thread");
    world.at("2026-11-23T23:00:00Z");
    world.command(ADMIN, "posting", Map.of("thread", "no"));
    platform.refuse("thread", "threads are gone");
    world.at("2026-11-24T23:00:00Z");
    world.advance(Duration.ofMinutes(5));
    assertEquals(2, platform.calls("thread"));
    assertEquals(0, platform.calls("answer"));
    assertEquals(0, world.sql.count("delivery where extras_at is not null"));
  }

  @Test
  void whatNobodyLivesToRecordIsLeftAlone() {
    world.clock.set(Instant.parse("2026-11-23T23:00:00Z"));
    world.open();
    world.send();
    Served all = new Served(Set.of(World.PLATFORM), Map.of());
    for (int crash = 0; crash < 9; crash++) {
      Instant now = world.clock.instant();
      world.stores.extras().claim(all, now, now.plusSeconds(120), 10);
      world.clock.advance(Duration.ofMinutes(2));
    }
    world.tick();
    assertEquals(List.of(), platform.calls);
    assertEquals(0, world.sql.count("delivery where extras_at is not null"));
  }

  @Test
  void thePlatformSaysHowLongToWait() {
    platform.obstacle =
        _ -> Optional.of(new PostResult.TryLater(Duration.ofMinutes(20), "slow down"));
    world.at("2026-11-23T23:00:00Z");
    platform.clearTheWay();
    world.advance(Duration.ofMinutes(19));
    assertEquals(2, platform.calls.size());
    world.advance(Duration.ofMinutes(1));
    assertEquals(4, platform.calls.size());
    assertEquals(1, platform.pinned.size());
  }
}
