package dev.whetstone.core;

import static dev.whetstone.core.World.ADMIN;
import static dev.whetstone.core.World.ANN;
import static dev.whetstone.core.World.BOB;
import static dev.whetstone.core.World.assertSays;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.Interaction.ButtonPressed;
import dev.whetstone.core.chat.Interaction.CommandInvoked;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.PostResult;
import dev.whetstone.core.question.Difficulty;
import dev.whetstone.core.question.QuestionBank;
import dev.whetstone.testkit.SampleBank;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What makes and breaks streaks. The first day is Thursday, 19 November 2026. */
class StreakFlowTest {
  @AutoClose
  private final World world = new World("2026-11-19T08:00:00Z", SampleBank.of(12, Difficulty.EASY));

  private void start(String days) {
    world.setUp("09:00", "UTC", days);
    world.advance(Duration.ofHours(1));
    world.answer(ANN, "B");
  }

  @Test
  void saysWhatWaitsBeforeTheFirstAnswerAndInOtherChannels() {
    world.setUp("09:00", "UTC", "daily");
    world.advance(Duration.ofHours(1));
    assertSays(World.card(world.command(ANN, "streak")), "The question of Thu 19 Nov is open");
    world.answer(ANN, "B");
    assertSays(World.card(world.command(ANN, "streak")), "Nothing is waiting for you right now.");
    world.nextDay();
    ChannelRef lounge = new ChannelRef(World.WORKSPACE, "lounge");
    var there = new CommandInvoked(new Origin("i", ANN, lounge), "streak", Map.of());
    assertSays(World.card(world.receive(there)), "is open in another of your channels.");
  }

  @Test
  void aWithdrawnQuestionHarmsNobody() {
    start("daily");
    world.nextDay();
    String open = world.sql.ask("select question_id from round where closed_at is null");
    world.useBank(
        new QuestionBank(
            SampleBank.of(12, Difficulty.EASY).questions().stream()
                .filter(q -> !q.id().value().equals(open))
                .toList()));
    world.withdraw();
    world.advance(Duration.ofMinutes(2));
    assertEquals(
        1,
        world.platform.edits.values().stream()
            .filter(card -> World.text(card).contains("was withdrawn from the bank"))
            .count());
    World.assertRefused(world.press(ANN, world.posted(), "B"), "no longer in the bank");
    world.nextDay();
    assertEquals("1 day", world.streak(ANN));
  }

  @Test
  void practisingInAChannelDoesNotJoinItsGroup() {
    try (World world = new World("2026-11-23T07:00:00Z", SampleBank.of(9, Difficulty.EASY))) {
      world.setUp("08:00", "UTC", "daily");
      world.practise(World.ANN, "B");
      world.days(3);
      assertEquals("1 day", world.streak(World.ANN));
    }
  }

  @Test
  void aMissedRoundBreaksOnceItIsClosed() {
    start("daily");
    world.nextDay();
    assertEquals("1 day", world.streak(ANN));
    world.nextDay();
    assertEquals("0 days", world.streak(ANN));
    Card card = World.card(world.command(ANN, "streak"));
    assertSays(card, "ended on Fri 20 Nov");
    assertSays(card, "Longest, value=1 day");
    world.answer(ANN, "B");
    assertEquals("1 day", world.streak(ANN));
  }

  @Test
  void weekendsOffDoNoHarm() {
    start("mon-fri");
    world.nextDay();
    world.answer(ANN, "A");
    world.days(3);
    assertEquals("2 days", world.streak(ANN));
    world.answer(ANN, "B");
    assertEquals("3 days", world.streak(ANN));
  }

  @Test
  void aPauseDoesNoHarm() {
    start("daily");
    world.command(ADMIN, "pause");
    world.days(10);
    assertEquals("1 day", world.streak(ANN));
    world.command(ADMIN, "resume");
    world.nextDay();
    world.answer(ANN, "B");
    assertEquals("2 days", world.streak(ANN));
  }

  @Test
  void anOutageDoesNoHarm() {
    start("daily");
    world.clock.advance(Duration.ofDays(4).plusHours(7));
    world.tick();
    assertEquals(4, world.sql.count("round where cancelled"));
    assertEquals("1 day", world.streak(ANN));
    world.advance(Duration.ofHours(17));
    world.answer(ANN, "B");
    assertEquals("2 days", world.streak(ANN));
  }

  @Test
  void anUnreachableChannelDoesNoHarm() {
    start("daily");
    world.platform.answer = (_, _) -> new PostResult.Unreachable("gone");
    world.days(5);
    assertEquals("1 day", world.streak(ANN));
    world.platform.answer = RecordingPlatform::posted;
    world.setUp("09:00", "UTC", "daily");
    world.nextDay();
    world.answer(ANN, "B");
    assertEquals("2 days", world.streak(ANN));
  }

  @Test
  void aPostThatCameTooLateDoesNoHarm() {
    start("daily");
    world.platform.answer = (_, _) -> new PostResult.TryLater(Duration.ofHours(7), "busy");
    world.days(2);
    world.platform.answer = RecordingPlatform::posted;
    world.nextDay();
    world.answer(ANN, "B");
    assertEquals("2 days", world.streak(ANN));
  }

  @Test
  void oneWhoJoinsLateIsNotHeldToWhatCameBefore() {
    start("daily");
    world.days(3);
    world.answer(BOB, "B");
    assertEquals("1 day", world.streak(BOB));
    world.nextDay();
    world.answer(BOB, "B");
    assertEquals("2 days", world.streak(BOB));
    Card card = World.card(world.command(BOB, "streak"));
    assertEquals(-1, World.text(card).indexOf("ended on"));
  }

  @Test
  void roundsOfAGroupFromBeforeJoiningItCannotBreak() {
    start("daily");
    ChannelRef quiet = new ChannelRef(World.WORKSPACE, "quiet");
    Origin there = new Origin("i2", BOB, quiet);
    Card serving = World.card(world.receive(new CommandInvoked(there, "practice", Map.of())));
    world.receive(new ButtonPressed(there, World.action(serving, "B")));
    world.days(3);
    world.answer(BOB, "B");
    assertEquals("2 days", world.streak(BOB));
  }

  @Test
  void aDayWithPracticeAloneCounts() {
    start("daily");
    world.nextDay();
    world.practise(ANN, "A");
    assertEquals("2 days", world.streak(ANN));
    world.nextDay();
    assertEquals("2 days", world.streak(ANN));
  }

  @Test
  void aRevealAloneDoesNotSaveADay() {
    start("daily");
    world.nextDay();
    world.press(ANN, world.posted(), "Reveal answer");
    world.nextDay();
    assertEquals("0 days", world.streak(ANN));
  }

  @Test
  void aRoundOpenOverMidnightIsNotMissedYet() {
    start("daily");
    world.nextDay();
    world.at("2026-11-21T08:59:00Z");
    assertEquals("1 day", world.streak(ANN));
    world.answer(ANN, "B");
    assertEquals("2 days", world.streak(ANN));
    world.at("2026-11-21T09:00:00Z");
    world.answer(ANN, "B");
    assertEquals("3 days", world.streak(ANN));
  }

  @Test
  void aStreakSurvivesAMoveToAnotherZone() {
    start("daily");
    world.setUp("09:00", "Pacific/Kiritimati", "daily");
    world.days(1);
    world.answer(ANN, "B");
    world.setUp("09:00", "Pacific/Pago_Pago", "daily");
    for (int i = 0; i < 18; i++) {
      world.advance(Duration.ofHours(4));
      world.answer(ANN, "B");
    }
    assertEquals(
        world.sql.ask("select count(*) || ' days' from round where opened_at is not null"),
        world.streak(ANN));
  }
}
