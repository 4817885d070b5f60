package dev.whetstone.core;

import static dev.whetstone.core.World.ANN;
import static dev.whetstone.core.World.BOB;
import static dev.whetstone.core.World.PLATFORM;
import static dev.whetstone.core.World.assertRefused;
import static dev.whetstone.core.World.assertSays;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.core.chat.ActionId;
import dev.whetstone.core.chat.Caller;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.PlatformEvent.Joined;
import dev.whetstone.core.chat.PlatformId;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.chat.WorkspaceRef;
import dev.whetstone.core.question.Difficulty;
import dev.whetstone.testkit.SampleBank;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Buttons of a private message, pressed outside of any workspace, as on platforms whose private
 * messages belong to none.
 */
class PrivatePlaceTest {
  private static final WorkspaceRef PRIVATE = new WorkspaceRef(PLATFORM, "private");
  private static final Caller ANN_IN_PRIVATE =
      new Caller(new MemberRef(PRIVATE, "ann"), "Ann Elsewhere", false);

  @AutoClose
  private final World world = new World("2026-11-23T08:00:00Z", SampleBank.of(3, Difficulty.EASY));

  private Card message = Card.saying("None yet", "It comes at six.");

  @BeforeEach
  void remind() {
    world.setUp("09:00", "UTC", "daily");
    world.at("2026-11-23T09:00:00Z");
    world.command(ANN, "remind", Map.of("time", "18:00"));
    world.at("2026-11-23T18:00:00Z");
    message = world.platform.direct.getLast().card();
  }

  @Test
  void theQuestionIsAnsweredAsInItsWorkspace() {
    Card question = World.card(world.press(ANN_IN_PRIVATE, message, "Answer now"));
    assertEquals(world.posted().title(), question.title());
    Card result = World.card(world.press(ANN_IN_PRIVATE, question, "B"));
    assertEquals("Right. +10 points · streak 1 day", result.title());
    assertEquals("1 day", world.streak(ANN));
    assertTrue(world.board(ANN, "all").getFirst().startsWith("1 ann 10"));
    assertEquals("You have answered this one", World.card(press("Answer now")).title());
    assertEquals("ann", world.sql.ask("select display_name from member where external_id = 'ann'"));
  }

  @Test
  void wordsAndRevealsWorkThereToo() {
    Card question = World.card(press("Answer now"));
    Card answer = World.card(world.press(ANN_IN_PRIVATE, question, "Reveal answer"));
    Card noted = World.card(world.press(ANN_IN_PRIVATE, answer, "Good"));
    assertSays(noted, "+5 points");
    assertEquals("1 day", world.streak(ANN));
  }

  @Test
  void theButtonWorksInTheWorkspaceToo() {
    assertEquals(
        world.posted().title(), World.card(world.press(ANN, message, "Answer now")).title());
  }

  @Test
  void afterClosingItShowsTheClosedQuestion() {
    world.at("2026-11-24T09:00:00Z");
    assertSays(World.card(press("Answer now")), "closed · still good for practice");
  }

  @Test
  void whoIsNoMemberReachesNoRound() {
    Caller stranger = World.caller(PRIVATE, "stranger", false);
    String before = world.sql.state();
    assertRefused(world.press(stranger, message, "Answer now"), "not known here");
    String round = world.sql.ask("select id from round");
    assertRefused(world.press(stranger, ActionId.of("answer", "r", round, "1")), "not known here");
    Caller other = World.caller(new WorkspaceRef(new PlatformId("stone"), "x"), "ann", false);
    assertRefused(world.press(other, message, "Answer now"), "not known here");
    assertEquals(before, world.sql.state());
  }

  /** Another workspace may have a member of the same id who is somebody else. */
  @Test
  void fromAnotherWorkspaceTheSameIdReachesNothing() {
    WorkspaceRef rival = new WorkspaceRef(PLATFORM, "rival");
    world.happened(new Joined(rival, Optional.empty(), Optional.empty()));
    Caller ann = World.caller(rival, "ann", true);
    assertRefused(world.press(ann, message, "Answer now"), "not known here");
    assertRefused(world.press(ann, message, "Stop reminders"), "not your reminder");
    WorkspaceRef third = new WorkspaceRef(PLATFORM, "third");
    Caller boss = World.caller(third, "ann", true);
    world.command(boss, "setup", Map.of("time", "09:00"));
    assertRefused(world.press(boss, message, "Stop reminders"), "not your reminder");
    assertEquals("Your reminder", World.card(world.command(ANN, "remind")).title());
  }

  @Test
  void stopsAtAnyLaterTimeAndTwice() {
    for (int i = 0; i < 30; i++) {
      day();
    }
    int before = world.platform.direct.size();
    assertEquals(31, before);
    assertEquals("Reminders are off", World.card(press("Stop reminders")).title());
    assertEquals("Reminders are off", World.card(press("Stop reminders")).title());
    world.restart();
    assertEquals(
        "Reminders are off", World.card(world.press(ANN, message, "Stop reminders")).title());
    day();
    assertEquals(before, world.platform.direct.size());
    assertEquals("No reminder is set", World.card(world.command(ANN, "remind")).title());
  }

  private void day() {
    world.advance(Duration.ofHours(15));
    world.advance(Duration.ofHours(9));
  }

  @Test
  void onlyItsOwnerStopsIt() {
    String before = world.sql.state();
    ActionId stop = World.action(message, "Stop reminders");
    for (Caller caller :
        List.of(
            BOB,
            World.ADMIN,
            World.caller(PRIVATE, "bob", false),
            World.caller(new WorkspaceRef(new PlatformId("stone"), "team"), "ann", false))) {
      assertRefused(world.press(caller, stop), "not your reminder");
    }
    for (String forged :
        List.of("remind-stop", "remind-stop:x", "remind-stop:999", "show:p:q1:s")) {
      assertRefused(world.press(ANN, ActionId.parse(forged).orElseThrow()), "");
    }
    assertEquals(before, world.sql.state());
  }

  /** Practice in private must not give away what is open. */
  @Test
  void anOpenQuestionIsNotPractisedInPrivate() {
    String open = world.sql.ask("select question_id from round");
    for (int i = 0; i < 12; i++) {
      Card served = World.card(world.command(ANN_IN_PRIVATE, "practice"));
      String question = World.action(served, "B").arguments().get(1);
      assertNotEquals(open, question);
      world.press(ANN_IN_PRIVATE, served, "B");
    }
    ActionId forged = ActionId.of("answer", "p", open, "s1", "1");
    assertRefused(world.press(ANN_IN_PRIVATE, forged), "daily question right now");
  }

  private Reply press(String label) {
    return world.press(ANN_IN_PRIVATE, message, label);
  }
}
