package dev.whetstone.core;

import static dev.whetstone.core.World.ADMIN;
import static dev.whetstone.core.World.ANN;
import static dev.whetstone.core.World.BOB;
import static dev.whetstone.core.World.assertSays;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.PostResult;
import dev.whetstone.core.question.Difficulty;
import dev.whetstone.core.question.Question;
import dev.whetstone.core.question.QuestionBank;
import dev.whetstone.testkit.SampleBank;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** When rounds close, and what attempts bring then. */
class ClosingTest {
  @AutoClose
  private final World world = new World("2026-11-23T08:00:00Z", SampleBank.of(12, Difficulty.EASY));

  private Card open(String days) {
    world.setUp("09:00", "UTC", days);
    world.advance(Duration.ofHours(1));
    return world.posted();
  }

  @Test
  void anAttemptAfterMidnightCountsForItsRoundsDate() {
    open("daily");
    world.at("2026-11-24T08:59:59Z");
    assertEquals("Right. +10 points · streak 1 day", world.answer(ANN, "B").title());
    assertEquals("2026-11-23", world.sql.ask("select local_date from attempt"));
    assertEquals("2026-11-23", world.sql.ask("select day from member_day"));
  }

  @Test
  void aRoundClosesWhenTheNextIsPosted() {
    Card monday = open("daily");
    world.nextDay();

    Card late = World.card(world.press(ANN, monday, "B"));

    assertEquals("Right. No points, the round has closed · streak 1 day", late.title());
    assertEquals("2026-11-24", world.sql.ask("select day from member_day"));
    assertEquals(List.of(), world.board(ANN, "all"));
    assertEquals("0/true", world.sql.ask("select points || '/' || (not in_time) from attempt"));
    assertEquals("closed", state("2026-11-23"));
    assertEquals("open", state("2026-11-24"));
  }

  @Test
  void aNewOrderOfTheChoicesChangesNoAnswer() {
    Card monday = open("daily");
    world.useBank(reversed(world.sql.ask("select question_id from round")));
    assertEquals(
        "Right. +10 points · streak 1 day", World.card(world.press(ANN, monday, "B")).title());
    Card again = World.card(world.press(ANN, monday, "B"));
    World.assertSays(again, "You answered C, which is right");
  }

  private static QuestionBank reversed(String id) {
    Question q = SampleBank.question(id, "attention", Difficulty.EASY);
    return new QuestionBank(
        List.of(
            new Question(
                q.id(),
                q.topic(),
                q.difficulty(),
                q.prompt(),
                q.choices().reversed(),
                q.answer(),
                q.keyPoints(),
                q.followUps(),
                q.references(),
                q.tags(),
                q.related(),
                q.reviewed())));
  }

  @Test
  void aRoundClosesAfter72Hours() {
    Card friday = open("mon");
    world.clock.advance(Duration.ofDays(3).minusMillis(1));
    assertEquals("Right. +10 points · streak 1 day", World.card(press(friday, ANN)).title());
    world.clock.advance(Duration.ofMillis(1));
    assertSays(World.card(press(friday, BOB)), "No points, the round has closed");
    assertEquals("open", state("2026-11-23"));
    world.tick();
    assertEquals("closed", state("2026-11-23"));
    assertEquals("No question is open right now", World.card(world.command(BOB, "today")).title());
  }

  @Test
  void theOldRoundStaysOpenWhileTheNextCannotBePosted() {
    Card monday = open("daily");
    world.platform.answer = (_, _) -> new PostResult.TryLater(Duration.ofMinutes(5), "busy");
    world.nextDay();
    assertEquals("Right. +10 points · streak 1 day", World.card(press(monday, ANN)).title());
    world.platform.answer = RecordingPlatform::posted;
    world.advance(Duration.ofMinutes(5));
    assertSays(World.card(press(monday, BOB)), "No points, the round has closed");
  }

  @Test
  void theClosedPostShowsItsResult() {
    open("daily");
    world.answer(ANN, "B");
    world.nextDay();
    world.advance(Duration.ofMinutes(1));
    MessageRef monday =
        new MessageRef(World.CHANNEL, "m-" + world.platform.posts.getFirst().key().value());
    assertSays(world.platform.edits.get(monday), "1 answered · 1 right · closed");
  }

  @Test
  void aRoundThatComesAfterItsSuccessorIsNotPostedAnyMore() {
    world.platform.answer = (_, _) -> new PostResult.TryLater(Duration.ofHours(3), "busy");
    world.setUp("23:00", "UTC", "daily");
    world.at("2026-11-23T23:00:00Z");
    world.platform.answer = RecordingPlatform::posted;
    world.at("2026-11-24T00:30:00Z");
    world.command(ADMIN, "post-now");
    world.tick();
    world.at("2026-11-24T02:30:00Z");

    assertEquals(1, world.platform.posts.size());
    assertEquals("unopened", state("2026-11-23"));
    assertEquals("open", state("2026-11-24"));
  }

  @Test
  void ofTwoRoundsPostedTogetherOnlyTheNewerIsOpen() {
    world.setUp("23:00", "UTC", "daily");
    world.clock.set(java.time.Instant.parse("2026-11-23T23:00:00Z"));
    world.open();
    world.clock.set(java.time.Instant.parse("2026-11-24T00:30:00Z"));
    world.command(ADMIN, "post-now");
    world.send();

    assertEquals("unopened", state("2026-11-23"));
    assertEquals("open", state("2026-11-24"));
  }

  private dev.whetstone.core.chat.Reply press(Card card, dev.whetstone.core.chat.Caller caller) {
    return world.press(caller, card, "B");
  }

  private String state(String date) {
    return world.sql.ask(
        """
        select case when opened_at is null then 'unopened'
          when closed_at is null then 'open' else 'closed' end
        from round where local_date = '%s'
        """
            .formatted(date));
  }
}
