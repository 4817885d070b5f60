package dev.whetstone.core;

import static dev.whetstone.core.World.ADMIN;
import static dev.whetstone.core.World.ANN;
import static dev.whetstone.core.World.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.whetstone.core.chat.PostResult;
import dev.whetstone.core.question.Difficulty;
import dev.whetstone.testkit.SampleBank;
import dev.whetstone.testkit.contract.AtOnce;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** 23 November 2026 is a Monday. */
class PostNowTest {
  @AutoClose
  private final World world = new World("2026-11-23T08:00:00Z", SampleBank.of(12, Difficulty.EASY));

  private String postNow() {
    var card = World.card(world.command(ADMIN, "post-now"));
    world.tick();
    return card.title();
  }

  @Test
  void theScheduledTimeOfTheDayDoesNotPostAgain() {
    world.setUp("09:00", "UTC", "daily");
    assertEquals("On its way", postNow());
    world.at("2026-11-23T09:00:00Z");
    assertEquals(1, world.platform.posts.size());
    world.at("2026-11-24T09:00:00Z");
    assertEquals(2, world.platform.posts.size());
  }

  @Test
  void thereIsOneQuestionADay() {
    world.setUp("09:00", "UTC", "daily");
    world.at("2026-11-23T09:00:00Z");
    assertRefused(world.command(ADMIN, "post-now"), "The next one comes Tue 24 Nov 09:00.");
    assertEquals(1, world.sql.count("round"));
  }

  @Test
  void anOffDayCanHaveOne() {
    world.setUp("09:00", "UTC", "fri");
    assertEquals("On its way", postNow());
    assertEquals("2026-11-23", world.sql.ask("select local_date from round"));
    world.at("2026-11-27T09:00:00Z");
    assertEquals("2026-11-23,2026-11-27", world.sql.ask("select local_date from round order by 1"));
  }

  @Test
  void aPausedGroupStaysPaused() {
    world.setUp("09:00", "UTC", "daily");
    world.command(ADMIN, "pause");
    assertEquals("On its way", postNow());
    assertRefused(world.command(ADMIN, "post-now"), "Posting is paused here.");
    world.days(3);
    assertEquals(1, world.platform.posts.size());
  }

  @Test
  void twoAtOncePostOne() throws Exception {
    world.setUp("09:00", "UTC", "daily");
    Runnable post = () -> world.command(ADMIN, "post-now");
    AtOnce.run(post, post, post, world::open);
    world.tick();
    assertEquals(1, world.platform.posts.size());
    assertEquals(1, world.sql.count("round"));
  }

  @Test
  void aLostChannelIsSaidSo() {
    world.setUp("09:00", "UTC", "daily");
    world.platform.answer = (_, _) -> new PostResult.Unreachable("removed");
    world.at("2026-11-23T09:00:00Z");
    world.platform.answer = RecordingPlatform::posted;
    world.at("2026-11-24T08:00:00Z");
    assertRefused(world.command(ADMIN, "post-now"), "Use /resume here");
    assertEquals("Posting goes on", World.card(world.command(ADMIN, "resume")).title());
    assertEquals("On its way", postNow());
    assertEquals(1, world.platform.posts.size());
  }

  @Test
  void aQuestionThatReachedNobodyCanBePostedOnTheSameDay() {
    world.setUp("09:00", "UTC", "daily");
    world.platform.answer = (_, _) -> new PostResult.Unreachable("the bot was removed");
    world.at("2026-11-23T09:00:00Z");
    world.platform.answer = RecordingPlatform::posted;
    world.setUp("09:00", "UTC", "daily");
    assertEquals("On its way", postNow());
    assertEquals(1, world.platform.posts.size());
    assertEquals("Right. +10 points · streak 1 day", world.answer(ANN, "B").title());
  }

  @Test
  void whatIsStillWaitingIsNotCalledPosted() {
    world.platform.answer = (_, _) -> new PostResult.TryLater(java.time.Duration.ofHours(1), "no");
    world.setUp("09:00", "UTC", "daily");
    world.at("2026-11-23T09:00:00Z");
    var card = World.card(world.command(ADMIN, "post-now"));
    assertEquals(-1, World.text(card).indexOf("already posted"));
  }
}
