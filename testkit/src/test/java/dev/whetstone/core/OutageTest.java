package dev.whetstone.core;

import static dev.whetstone.core.World.ADMIN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.whetstone.core.chat.Caller;
import dev.whetstone.core.chat.WorkspaceRef;
import dev.whetstone.core.question.Difficulty;
import dev.whetstone.core.question.QuestionBank;
import dev.whetstone.testkit.SampleBank;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What happens to rounds that were due while nothing ran. */
class OutageTest {
  @AutoClose
  private final World world = new World("2026-11-23T08:00:00Z", SampleBank.of(12, Difficulty.EASY));

  @Test
  void anEmptyDeckIsToldToTheAdmin() {
    world.setUp("09:00", "UTC", "daily");
    world.command(ADMIN, "setup", Map.of("topics", "attention"));
    world.useBank(
        new QuestionBank(List.of(SampleBank.question("other", "decoding", Difficulty.EASY))));
    world.at("2026-11-23T09:00:00Z");
    assertEquals(0, world.platform.posts.size());
    World.assertSays(world.platform.direct.getFirst().card(), "none was posted for Mon 23 Nov");
  }

  @Test
  void aGroupThatWasBrokenBeyondTheGraceWaitsForItsNextDay() {
    try (World broken = new World("2026-11-23T08:00:00Z", SampleBank.of(9, Difficulty.EASY))) {
      broken.setUp("09:00", "UTC", "daily");
      broken.sql.change("update study_group set zone = 'Europe/Gone'");
      for (int hour = 0; hour < 7; hour++) {
        broken.advance(Duration.ofHours(1));
      }
      broken.sql.change("update study_group set zone = 'UTC'");
      broken.advance(Duration.ofHours(1));
      assertEquals(0, broken.platform.posts.size());
      broken.at("2026-11-24T09:00:00Z");
      assertEquals(1, broken.platform.posts.size());
    }
  }

  @Test
  void aGroupWhoseRowIsBrokenHoldsUpNobodyElse() {
    try (World world = new World("2026-11-23T08:00:00Z", SampleBank.of(9, Difficulty.EASY))) {
      world.setUp("09:00", "UTC", "daily");
      Caller elsewhere = World.caller(new WorkspaceRef(World.PLATFORM, "other"), "boss", true);
      world.command(elsewhere, "setup", Map.of("time", "09:00", "zone", "UTC"));
      world.sql.change("update study_group set zone = 'Europe/Gone' where id = 1");
      world.advance(Duration.ofHours(1));
      assertEquals(1, world.platform.posts.size());
      world.sql.change("update study_group set zone = 'UTC' where id = 1");
      world.advance(Duration.ofHours(1));
      assertEquals(2, world.platform.posts.size());
    }
  }

  @Test
  void lateByLessThanSixHoursIsPosted() {
    world.setUp("09:00", "UTC", "daily");
    world.at("2026-11-23T14:59:59Z");
    assertEquals("2026-11-23", posted());
    assertEquals("", cancelled());
  }

  @Test
  void lateBySixHoursIsCancelled() {
    world.setUp("09:00", "UTC", "daily");
    world.at("2026-11-23T15:00:00Z");
    assertEquals("", posted());
    assertEquals("2026-11-23", cancelled());
    world.at("2026-11-24T09:00:00Z");
    assertEquals("2026-11-24", posted());
  }

  @Test
  void ofSeveralOnlyTheLatestIsPosted() {
    world.setUp("09:00", "UTC", "daily");
    world.at("2026-11-26T10:00:00Z");
    assertEquals("2026-11-26", posted());
    assertEquals("2026-11-23,2026-11-24,2026-11-25", cancelled());
    assertEquals(1, world.platform.posts.size());
    world.tick();
    assertEquals(1, world.platform.posts.size());
  }

  @Test
  void offDaysAreNotMissed() {
    world.setUp("09:00", "UTC", "mon,fri");
    world.at("2026-12-01T00:00:00Z");
    assertEquals("2026-11-23,2026-11-27,2026-11-30", cancelled());
  }

  @Test
  void aCancelledDayCanBePostedByHand() {
    world.setUp("09:00", "UTC", "daily");
    world.at("2026-11-23T16:00:00Z");
    assertEquals("2026-11-23", cancelled());
    world.command(ADMIN, "post-now");
    world.tick();
    assertEquals("2026-11-23", posted());
    assertEquals("", cancelled());
  }

  @Test
  void aDeckThatBecameEmptyCancels() {
    world.setUp("09:00", "UTC", "daily");
    world.useBank(new QuestionBank(List.of()));
    world.at("2026-11-23T09:00:00Z");
    assertEquals("2026-11-23", cancelled());
    World.assertRefused(world.command(ADMIN, "post-now"), "No question of the bank fits");
  }

  @Test
  void noQuestionComesTwiceUntilAllWereAsked() {
    world.setUp("09:00", "UTC", "daily");
    world.at("2026-11-23T09:00:00Z");
    world.days(23);
    assertEquals(
        "2,2,2,2,2,2,2,2,2,2,2,2",
        world.sql.ask("select count(*) from round group by question_id"));
    assertEquals(
        "12", world.sql.ask("select count(distinct question_id) from round where pass = 0"));
    assertEquals(
        0,
        world.sql.count(
            """
            (select topic = lag(topic) over (order by local_date) as again from round) t where again
            """));
  }

  private String posted() {
    return world.sql.ask("select local_date from round where opened_at is not null order by 1");
  }

  private String cancelled() {
    return world.sql.ask("select local_date from round where cancelled order by 1");
  }
}
