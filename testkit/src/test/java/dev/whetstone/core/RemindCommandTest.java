package dev.whetstone.core;

import static dev.whetstone.core.World.ADMIN;
import static dev.whetstone.core.World.ANN;
import static dev.whetstone.core.World.BOB;
import static dev.whetstone.core.World.assertRefused;
import static dev.whetstone.core.World.assertSays;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.Interaction;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.delivery.Platforms;
import dev.whetstone.core.question.Difficulty;
import dev.whetstone.core.question.QuestionBank;
import dev.whetstone.testkit.SampleBank;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Setting, showing and ending a reminder. */
class RemindCommandTest {
  private static final QuestionBank BANK = SampleBank.of(12, Difficulty.EASY);

  @AutoClose private final World world = new World("2026-11-23T08:00:00Z", BANK);

  @BeforeEach
  void setUp() {
    world.setUp("09:00", "Europe/Berlin", "daily"); // 08:00 UTC, so from tomorrow on
  }

  @Test
  void takesTheZoneOfTheGroup() {
    Card card = remind(Map.of("time", "6 pm"));
    assertEquals("Reminder set", card.title());
    assertSays(card, "18:00 (Europe/Berlin)");
    assertSays(card, "Mon 23 Nov 18:00");
    assertEquals("2026-11-23 17:00:00+00", utc("next_at"));
  }

  @Test
  void takesAZoneThatIsGivenAndKeepsIt() {
    assertSays(remind(Map.of("time", "20:00", "zone", "tokyo")), "20:00 (Asia/Tokyo)");
    assertSays(remind(Map.of("time", "21:00")), "21:00 (Asia/Tokyo)");
    assertSays(remind(Map.of("zone", "UTC")), "21:00 (UTC)");
    assertEquals(1, world.sql.count("reminder"));
  }

  @Test
  void aTimeThatHasPassedMeansTomorrow() {
    assertSays(remind(Map.of("time", "09:00")), "Tue 24 Nov 09:00");
  }

  @Test
  void showsWhatIsSet() {
    assertEquals("No reminder is set", remind(Map.of()).title());
    remind(Map.of("time", "18:00"));
    String before = world.sql.state();
    Card shown = remind(Map.of());
    assertEquals("Your reminder", shown.title());
    assertSays(shown, "18:00 (Europe/Berlin)");
    assertEquals("No reminder is set", World.card(world.command(BOB, "remind")).title());
    assertEquals(before, world.sql.state());
  }

  @Test
  void offEndsIt() {
    assertEquals("No reminder is set", remind(Map.of("time", "off")).title());
    remind(Map.of("time", "18:00"));
    assertEquals("Reminders are off", remind(Map.of("time", "OFF")).title());
    assertEquals("No reminder is set", remind(Map.of()).title());
    world.at("2026-11-24T08:00:00Z");
    world.at("2026-11-24T17:00:00Z");
    assertEquals(List.of(), world.platform.direct);
    assertEquals("Reminder set", remind(Map.of("time", "19:00")).title());
  }

  @ParameterizedTest
  @CsvSource({
    "time, 25:00, is not a time of day",
    "zone, Mars, There is no time zone",
    "zone, UTC, A reminder needs a time of day",
    "tiem, 18:00, Did you mean “time”?",
  })
  void whatCannotBeReadIsRefused(String option, String value, String says) {
    String before = world.sql.state();
    assertRefused(world.command(ANN, "remind", Map.of(option, value)), says);
    assertEquals(before, world.sql.state());
  }

  @Test
  void withoutAnyGroupThereIsNothingToRemindOf() {
    assertRefused(elsewhere(), "There is no study group here");
    assertEquals(0, world.sql.count("reminder"));
  }

  @Test
  void aMemberOfAGroupMaySetItAnywhereInUtc() {
    world.at("2026-11-24T08:00:00Z");
    world.answer(ANN, "B");
    assertSays(World.card(elsewhere()), "18:00 (UTC)");
    world.at("2026-11-25T08:00:00Z");
    world.at("2026-11-25T18:00:00Z");
    assertEquals(1, world.platform.direct.size());
  }

  @Test
  void whereThePlatformHasNoPrivateMessagesItIsRefused() {
    Whetstone whetstone =
        new Whetstone(
            world.stores,
            BANK,
            world.clock,
            new Random(1),
            Pace.STEADY,
            new Platforms(List.of(new PlainPlatform(world.platform))));
    for (Map<String, String> options : List.of(Map.<String, String>of(), Map.of("time", "18:00"))) {
      var invoked = new Interaction.CommandInvoked(World.origin(ANN), "remind", options);
      assertRefused(whetstone.inbox().receive(invoked), "I cannot write to you in private here");
    }
    assertEquals(0, world.sql.count("reminder"));
  }

  @Test
  void completesTheZoneAndIsInHelp() {
    var wanted = new Interaction.SuggestionsWanted(World.origin(ANN), "remind", "zone", "berl");
    assertTrue(
        assertInstanceOf(Reply.Suggestions.class, world.receive(wanted))
            .values()
            .contains("Europe/Berlin"));
    assertSays(World.card(world.command(ANN, "help")), "/remind");
    assertEquals("Reminder set", World.card(admin()).title());
  }

  private Reply admin() {
    return world.command(ADMIN, "remind", Map.of("time", "18:00"));
  }

  private Reply elsewhere() {
    Origin origin = new Origin("i2", ANN, new ChannelRef(World.WORKSPACE, "elsewhere"));
    return world.receive(new Interaction.CommandInvoked(origin, "remind", Map.of("time", "18:00")));
  }

  private Card remind(Map<String, String> options) {
    return World.card(world.command(ANN, "remind", options));
  }

  private String utc(String column) {
    return world.sql.ask("select (" + column + " at time zone 'UTC')::text || '+00' from reminder");
  }
}
