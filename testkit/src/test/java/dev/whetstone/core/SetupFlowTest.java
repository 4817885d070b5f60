package dev.whetstone.core;

import static dev.whetstone.core.World.ADMIN;
import static dev.whetstone.core.World.ANN;
import static dev.whetstone.core.World.assertRefused;
import static dev.whetstone.core.World.assertSays;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.core.chat.ActionId;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.question.Difficulty;
import dev.whetstone.testkit.SampleBank;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings, good and bad, and what changing them does to the days. */
class SetupFlowTest {
  @AutoClose
  private final World world = new World("2026-11-23T08:00:00Z", SampleBank.of(12, Difficulty.EASY));

  @ParameterizedTest
  @CsvSource({
    "time, 25:00, is not a time of day",
    "zone, Europe/Berln, Did you mean Europe/Berlin?",
    "zone, Mars/Olympus, There is no time zone",
    "days, someday, I cannot read the days",
    "days, ',', I cannot read the days",
    "topics, atention, Did you mean attention?",
    "difficulty, harsh, There is no difficulty",
    "difficulty, hard, No question has these topics",
    "tmie, 09:00, Did you mean “time”?",
    "time, <script>alert(1)</script>, is not a time of day",
  })
  void badInputIsRefusedAndChangesNothing(String option, String value, String says) {
    world.setUp("09:00", "UTC", "daily");
    String before = world.sql.state();
    assertRefused(world.command(ADMIN, "setup", Map.of(option, value)), says);
    assertEquals(before, world.sql.state());
  }

  @Test
  void theFormNamesEveryBadField() {
    ActionId form = ActionId.of("setup");
    Reply reply =
        world.submit(ADMIN, form, Map.of("time", "25:00", "zone", "Mars", "topics", "x,attention"));
    var problems = assertInstanceOf(Reply.RejectForm.class, reply).problems();
    assertEquals(Set.of("time", "zone", "topics"), problems.keySet());
    assertEquals(0, world.sql.count("study_group"));
  }

  @Test
  void onlyAdminsChangeAnything() {
    world.setUp("09:00", "UTC", "daily");
    String before = world.sql.state();
    String only = "Only admins of this workspace can use /";
    for (String name : Set.of("pause", "resume", "post-now", "setup")) {
      assertRefused(world.command(ANN, name), only + name);
    }
    assertRefused(world.submit(ANN, ActionId.of("setup"), Map.of("time", "10:00")), only + "setup");
    assertEquals(before, world.sql.state());
  }

  @Test
  void aLaterTimeOnTheSameDayDoesNotPostAgain() {
    world.setUp("09:00", "UTC", "daily");
    world.at("2026-11-23T09:00:00Z");
    assertSays(world.setUp("11:00", "UTC", "daily"), "The next question comes Tue 24 Nov 11:00.");
    world.at("2026-11-23T11:00:00Z");
    assertEquals(1, world.platform.posts.size());
    world.at("2026-11-24T11:00:00Z");
    assertEquals(2, world.platform.posts.size());
  }

  @Test
  void anEarlierTimeBeforePostingPostsOnce() {
    world.setUp("18:00", "UTC", "daily");
    world.setUp("10:00", "UTC", "daily");
    world.at("2026-11-23T10:00:00Z");
    world.at("2026-11-23T18:00:00Z");
    assertEquals(1, world.platform.posts.size());
  }

  @Test
  void movingTheZoneBackPostsNoDateTwice() {
    world.setUp("09:00", "Pacific/Kiritimati", "daily");
    world.at("2026-11-23T19:00:00Z"); // the 24th there
    world.setUp("09:00", "Pacific/Pago_Pago", "daily");
    for (int i = 0; i < 26; i++) {
      world.advance(Duration.ofHours(4));
    }
    assertEquals(
        "2026-11-24,2026-11-25,2026-11-26,2026-11-27",
        world.sql.ask("select local_date from round where opened_at is not null order by id"));
  }

  @Test
  void movingTheZoneForwardSkipsNoDate() {
    world.setUp("09:00", "Pacific/Pago_Pago", "daily");
    world.at("2026-11-23T20:00:00Z"); // 09:00 on the 23rd there
    world.setUp("23:00", "Pacific/Kiritimati", "daily");
    for (int i = 0; i < 20; i++) {
      world.advance(Duration.ofHours(4));
    }
    assertEquals(
        "2026-11-23,2026-11-24,2026-11-25,2026-11-26",
        world.sql.ask("select local_date from round where opened_at is not null order by id"));
  }

  @Test
  void aPausedGroupStaysPausedThroughSetup() {
    world.setUp("09:00", "UTC", "daily");
    world.command(ADMIN, "pause");
    assertSays(world.setUp("10:00", "UTC", "daily"), "Posting is paused.");
    world.days(3);
    assertEquals(0, world.platform.posts.size());
  }

  @Test
  void pauseAndResumeSayWhatIs() {
    world.setUp("09:00", "UTC", "daily");
    assertEquals("Not paused", title("resume"));
    assertEquals("Posting is paused", title("pause"));
    assertEquals("Already paused", title("pause"));
    world.days(3);
    assertEquals(0, world.platform.posts.size());
    Card resumed = World.card(world.command(ADMIN, "resume"));
    assertSays(resumed, "The next question comes Thu 26 Nov 09:00.");
    world.advance(Duration.ofHours(1));
    assertEquals(1, world.platform.posts.size());
    assertEquals(1, world.sql.count("round"));
  }

  @Test
  void theOpenQuestionCanBeAnsweredWhilePaused() {
    world.setUp("09:00", "UTC", "daily");
    world.at("2026-11-23T09:00:00Z");
    world.command(ADMIN, "pause");
    assertEquals("Right. +10 points · streak 1 day", world.answer(ANN, "B").title());
    Card today = World.card(world.command(World.BOB, "today"));
    assertSays(today, "open until Thu 26 Nov 09:00");
  }

  @Test
  void aDeckIsDrawnFromAndShown() {
    world.command(ADMIN, "setup", Map.of("topics", "Attention, decoding", "time", "9:00"));
    assertSays(World.card(world.command(ANN, "topics")), "not in this channel's deck");
    world.at("2026-11-23T09:00:00Z");
    world.days(7);
    assertEquals(
        "attention,decoding", world.sql.ask("select distinct topic from round order by 1"));
  }

  @Test
  void completesWhatIsTyped() {
    assertTrue(complete("zone", "berl").contains("Europe/Berlin"));
    assertEquals(java.util.List.of("attention,decoding"), complete("topics", "attention,dec"));
    assertEquals(java.util.List.of("easy,hard"), complete("difficulty", "easy,ha"));
    assertTrue(complete("days", "").contains("mon-fri"));
  }

  private java.util.List<String> complete(String option, String typed) {
    var wanted =
        new dev.whetstone.core.chat.Interaction.SuggestionsWanted(
            World.origin(ADMIN), "setup", option, typed);
    return assertInstanceOf(Reply.Suggestions.class, world.receive(wanted)).values();
  }

  private String title(String command) {
    return World.card(world.command(ADMIN, command)).title();
  }
}
