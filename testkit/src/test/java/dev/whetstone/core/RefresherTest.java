package dev.whetstone.core;

import static dev.whetstone.core.World.ANN;
import static dev.whetstone.core.World.BOB;
import static dev.whetstone.core.World.assertSays;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.PostResult;
import dev.whetstone.core.question.Difficulty;
import dev.whetstone.testkit.SampleBank;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The count on the post. */
class RefresherTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private static final class Editing extends RecordingPlatform {
    final List<Card> edited = new ArrayList<>();
    PostResult result = new PostResult.Unreachable("never set");

    Editing() {
      super(World.PLATFORM.value());
    }

    @Override
    public PostResult edit(MessageRef message, Card card) {
      edited.add(card);
      return result;
    }
  }

  @AutoClose
  private final World world = new World("2026-11-23T08:00:00Z", SampleBank.of(12, Difficulty.EASY));

  private final Editing platform = new Editing();

  @BeforeEach
  void open() {
    world.platform = platform;
    platform.result =
        RecordingPlatform.posted(World.CHANNEL, new dev.whetstone.core.chat.PostKey("k"));
    world.setUp("09:00", "UTC", "daily");
    world.at("2026-11-23T09:00:00Z");
  }

  @Test
  void anUnchangedPostIsNotEdited() {
    world.advance(Duration.ofHours(1));
    assertEquals(0, platform.edited.size());
  }

  @Test
  void aPostIsEditedOnceForManyAnswersAndOnceAMinute() {
    world.answer(ANN, "B");
    world.answer(BOB, "A");
    world.advance(SECOND);
    assertEquals(1, platform.edited.size());
    assertSays(platform.edited.getLast(), "2 answered · 1 right · open until");
    world.answer(World.ADMIN, "B");
    for (int i = 0; i < 59; i++) {
      world.advance(SECOND);
    }
    assertEquals(1, platform.edited.size());
    world.advance(SECOND);
    assertEquals(2, platform.edited.size());
    assertSays(platform.edited.getLast(), "3 answered · 2 right");
    world.advance(Duration.ofMinutes(5));
    assertEquals(2, platform.edited.size());
  }

  @Test
  void practiceAndRevealsDoNotCount() {
    world.practise(ANN, "B");
    world.press(ANN, world.posted(), "Reveal answer");
    world.advance(Duration.ofMinutes(5));
    assertEquals(0, platform.edited.size());
  }

  @Test
  void anEditThatWasRefusedForNowIsTriedAgain() {
    PostResult fine = platform.result;
    platform.result = new PostResult.TryLater(SECOND, "slow down");
    world.answer(ANN, "B");
    world.advance(SECOND);
    platform.result = fine;
    world.advance(Duration.ofMinutes(2));
    assertEquals(2, platform.edited.size());
    world.advance(Duration.ofMinutes(2));
    assertEquals(2, platform.edited.size());
  }

  @Test
  void aMessageThatIsGoneIsLeftAlone() {
    platform.result = new PostResult.Unreachable("deleted");
    world.answer(ANN, "B");
    world.advance(SECOND);
    world.advance(Duration.ofMinutes(5));
    assertEquals(1, platform.edited.size());
  }

  @Test
  void aClosedRoundIsShownClosed() {
    world.answer(ANN, "B");
    world.advance(SECOND);
    world.clock.set(java.time.Instant.parse("2026-11-24T09:00:00Z"));
    world.tick();
    assertSays(platform.edited.getLast(), "1 answered · 1 right · closed");
  }
}
