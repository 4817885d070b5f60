package dev.whetstone.core;

import static dev.whetstone.core.World.ADMIN;
import static dev.whetstone.core.World.ANN;
import static dev.whetstone.core.World.CHANNEL;
import static dev.whetstone.core.World.assertSays;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.PostStyle;
import dev.whetstone.core.delivery.Served;
import dev.whetstone.core.question.Difficulty;
import dev.whetstone.core.question.QuestionBank;
import dev.whetstone.core.question.Topic;
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

/** The thread, the pin and the answer of a post. */
class PostExtrasTest {
  @AutoClose
  private final World world = new World("2026-11-23T08:00:00Z", SampleBank.of(12, Difficulty.EASY));

  private final StyledPlatform platform = new StyledPlatform();

  @BeforeEach
  void setUp() {
    world.usePlatform(platform);
    world.setUp("09:00", "UTC", "daily");
    choose(Map.of("thread", "yes", "pin", "yes"));
  }

  private void nine() {
    world.at("2026-11-23T09:00:00Z");
  }

  @Test
  void thePostComesInTheChannelsStyle() {
    choose(Map.of("mention", "4711", "silent", "yes", "pin", "no"));
    nine();
    assertEquals(List.of(new PostStyle(Optional.of("4711"), true, true, false)), platform.styles);
  }

  @Test
  void aPlainChannelGetsNothingMore() {
    choose(Map.of("thread", "no", "pin", "no"));
    nine();
    world.days(2);
    assertEquals(List.of(PostStyle.PLAIN, PostStyle.PLAIN, PostStyle.PLAIN), platform.styles);
    assertEquals(List.of(), platform.calls);
    assertEquals(0, world.sql.count("delivery where extras_at is not null"));
  }

  @Test
  void aPlatformWithoutAbilitiesIsNotAsked() {
    RecordingPlatform plain = new RecordingPlatform(World.PLATFORM.value());
    world.usePlatform(plain);
    nine();
    world.days(2);
    assertEquals(3, plain.posts.size());
    assertEquals(0, plain.direct.size());
  }

  @Test
  void theThreadOpensAndThePostIsPinnedOnce() {
    nine();
    world.advance(Duration.ofHours(1));
    assertEquals(List.of("thread", "pin"), platform.calls);
    assertEquals(Set.of(post(0)), platform.pinned);
    assertEquals(topic() + " · easy · Mon 23 Nov", platform.titles.get(post(0)));
    assertSays(platform.threads.get(post(0)), "Hide answers from those who have not answered yet.");
  }

  @Test
  void aPostThatRecoveryFoundGetsThemToo() {
    platform.answer =
        (channel, key) -> {
          platform.posts.add(new RecordingPlatform.Post(channel, Card.saying("Q", "Q"), key));
          throw new IllegalStateException("the answer was lost");
        };
    nine();
    assertEquals(List.of("thread", "pin"), platform.calls);
    assertEquals(1, platform.posts.size());
  }

  @Test
  void theNextPostTakesOverThePin() {
    nine();
    world.nextDay();
    assertEquals(Set.of(post(1)), platform.pinned);
    world.nextDay();
    assertEquals(Set.of(post(2)), platform.pinned);
    assertEquals(2, platform.calls("unpin"));
  }

  @Test
  void anOldPinGoesAlsoWhenPinsWereTurnedOff() {
    nine();
    choose(Map.of("pin", "no"));
    world.nextDay();
    assertEquals(Set.of(), platform.pinned);
    assertEquals(1, platform.calls("pin"));
  }

  @Test
  void thePinStaysWhileTheNextCannotBePosted() {
    nine();
    platform.answer =
        (_, _) -> new dev.whetstone.core.chat.PostResult.TryLater(Duration.ofHours(5), "not now");
    world.nextDay();
    assertEquals(Set.of(post(0)), platform.pinned);
  }

  @Test
  void whatWasNeverPinnedIsNotPinnedLate() {
    platform.busy("pin");
    nine();
    world.clock.set(Instant.parse("2026-11-24T09:00:00Z"));
    platform.clearTheWay();
    world.open();
    world.send();
    world.finish();
    assertEquals(Set.of(post(1)), platform.pinned);
    assertEquals(2, platform.calls("pin"));
  }

  @Test
  void theThreadGetsTheAnswerWhenItsRoundCloses() {
    nine();
    assertEquals(0, platform.calls("answer"));
    world.nextDay();
    world.days(1);
    assertEquals(2, platform.calls("answer"));
    assertEquals(2, platform.spoilers.size());
    String question = world.sql.ask("select question_id from round order by id limit 1");
    Card answer = spoiler("The answer · " + topic() + " · easy · Mon 23 Nov");
    assertSays(answer, "The answer to " + question + ".");
    assertSays(answer, "A point of " + question);
    assertSays(answer, "B is right. ");
    assertTrue(answer.blocks().stream().noneMatch(Block.Actions.class::isInstance));
  }

  @Test
  void itAlsoComesAfterThreeDaysWithoutANext() {
    nine();
    world.command(ADMIN, "pause");
    world.at("2026-11-26T08:59:59Z");
    assertEquals(0, platform.spoilers.size());
    world.at("2026-11-26T09:00:00Z");
    assertEquals(1, platform.spoilers.size());
    assertEquals(Set.of(post(0)), platform.pinned);
  }

  @Test
  void aWithdrawnQuestionHasNoAnswerToShow() {
    nine();
    world.useBank(new QuestionBank(List.of(SampleBank.question("o", "rag", Difficulty.EASY))));
    world.nextDay();
    assertEquals(0, platform.calls("answer"));
    assertEquals(0, platform.direct.size());
    assertEquals(0, world.sql.count("delivery where extras_at is not null"));
  }

  @Test
  void aCrashBeforeRecordingIsMadeUpForAfterTheLease() {
    world.clock.set(Instant.parse("2026-11-23T09:00:00Z"));
    world.open();
    world.send();
    Instant now = world.clock.instant();
    Served all = new Served(Set.of(World.PLATFORM), Map.of());
    assertEquals(1, world.stores.extras().claim(all, now, now.plusSeconds(120), 10).size());
    world.advance(Duration.ofSeconds(119));
    assertEquals(List.of(), platform.calls);
    world.advance(Duration.ofSeconds(1));
    assertEquals(List.of("thread", "pin"), platform.calls);
    assertEquals(1, platform.posts.size());
  }

  @Test
  void whatIsRefusedForNowIsTriedAgainAloneAndTheRestIsNot() {
    platform.busy("thread");
    nine();
    world.advance(Duration.ofSeconds(59));
    assertEquals(List.of("thread", "pin"), platform.calls);
    platform.clearTheWay();
    world.advance(Duration.ofSeconds(1));
    assertEquals(List.of("thread", "pin", "thread"), platform.calls);
    world.advance(Duration.ofHours(5));
    assertEquals(3, platform.calls.size());
    assertEquals(1, platform.posts.size());
  }

  @Test
  void aPlatformThatThrowsIsTriedAgain() {
    platform.obstacle =
        call -> {
          throw new IllegalStateException(call);
        };
    nine();
    platform.clearTheWay();
    world.advance(Duration.ofMinutes(1));
    assertEquals(1, platform.threads.size());
    assertEquals(Set.of(post(0)), platform.pinned);
    assertEquals("posted", world.sql.ask("select state from delivery"));
  }

  @Test
  void triesAreBounded() {
    platform.busy("thread");
    nine();
    for (int hour = 0; hour < 12; hour++) {
      world.advance(Duration.ofHours(1));
    }
    assertEquals(9, platform.calls("thread"));
    assertEquals(1, platform.calls("pin"));
    platform.clearTheWay();
    world.at("2026-11-24T09:00:00Z");
    assertEquals(1, platform.threads.size());
    assertEquals(0, platform.calls("answer"));
  }

  @Test
  void theAnswerWaitsForItsThread() {
    platform.busy("thread");
    nine();
    world.clock.set(Instant.parse("2026-11-24T09:00:00Z"));
    world.open();
    world.send();
    world.finish();
    assertEquals(0, platform.calls("answer"));
    platform.clearTheWay();
    world.advance(Duration.ofMinutes(5));
    assertEquals(2, platform.threads.size());
    assertEquals(1, platform.spoilers.size());
  }

  @Test
  void answersOfMembersAreCountedAsBefore() {
    nine();
    world.answer(ANN, "B");
    world.advance(Duration.ofMinutes(1));
    assertSays(platform.edits.get(post(0)), "1 answered · 1 right");
    assertEquals(List.of("thread", "pin"), platform.calls);
  }

  private void choose(Map<String, String> options) {
    assertEquals("Posting changed", World.card(world.command(ADMIN, "posting", options)).title());
  }

  private String topic() {
    return new Topic(world.sql.ask("select topic from round order by id limit 1")).title();
  }

  private MessageRef post(int index) {
    return new MessageRef(CHANNEL, "m-" + platform.posts.get(index).key().value());
  }

  private Card spoiler(String title) {
    return platform.spoilers.values().stream()
        .filter(card -> card.title().equals(title))
        .findFirst()
        .orElseThrow(() -> new AssertionError(platform.spoilers.toString()));
  }
}
