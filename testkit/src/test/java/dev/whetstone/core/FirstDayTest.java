package dev.whetstone.core;

import static dev.whetstone.core.World.ADMIN;
import static dev.whetstone.core.World.ANN;
import static dev.whetstone.core.World.BOB;
import static dev.whetstone.core.World.assertRefused;
import static dev.whetstone.core.World.assertSays;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.Interaction;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.chat.WorkspaceRef;
import dev.whetstone.core.question.Difficulty;
import dev.whetstone.testkit.SampleBank;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** From setup to leaderboard, as people live it. */
class FirstDayTest {
  @AutoClose
  private final World world =
      new World("2026-11-23T07:00:00Z", SampleBank.of(9, Difficulty.MEDIUM));

  @Test
  void fromSetupToLeaderboard() {
    Card saved = world.setUp("09:00", "Europe/Berlin", "daily");
    assertEquals("This channel has a study group now", saved.title());
    assertSays(saved, "The next question comes Mon 23 Nov 09:00.");

    world.tick();
    assertEquals(0, world.platform.posts.size());
    world.advance(Duration.ofHours(1));
    assertEquals(1, world.platform.posts.size());
    assertSays(world.posted(), "Daily question · ");
    assertSays(world.posted(), " · medium · Mon 23 Nov");
    assertSays(world.posted(), "0 answered · 0 right · open until Tue 24 Nov 09:00");
    assertEquals(
        List.of("A", "B", "C", "D", "Answer in words", "Reveal answer"),
        World.buttons(world.posted()).stream().map(b -> b.label()).toList());

    Card right = world.answer(ANN, "B");
    assertEquals("Right. +20 points · streak 1 day", right.title());
    assertSays(right, "The answer to q");
    assertSays(right, "A is wrong. ");
    assertSays(right, "Because of First");
    Card wrong = world.answer(BOB, "C");
    assertEquals("Not this one: B is right. +5 points · streak 1 day", wrong.title());

    assertEquals(
        List.of("1 ann 20, 1 of 1 right", "2 bob 5, 0 of 1 right *"), world.board(BOB, "week"));
    assertEquals("1 day", world.streak(ANN));
    world.nextDay();
    world.answer(ANN, "B");
    assertEquals("2 days", world.streak(ANN));
  }

  @Test
  void todayShowsTheOpenQuestionOrWhatWasAnswered() {
    world.setUp("09:00", "Europe/Berlin", "daily");
    assertEquals("No question is open right now", today(ANN).title());
    assertSays(today(ANN), "The next one comes Mon 23 Nov 09:00.");
    world.advance(Duration.ofHours(1));

    assertEquals(world.posted().title(), today(ANN).title());
    world.press(ANN, today(ANN), "B");
    assertEquals("You have answered this one", today(ANN).title());
    assertEquals(world.posted().title(), today(BOB).title());
    assertSays(today(BOB), "1 answered · 1 right");
  }

  @Test
  void aPersonalPlaceSendsToPracticeAndNotToSetup() {
    ChannelRef alone = new ChannelRef(new WorkspaceRef(World.PLATFORM, "ann alone"), "d");
    Origin origin = new Origin("i", World.caller(alone.workspace(), "ann", false), alone, true);
    for (String command : List.of("today", "leaderboard")) {
      Reply reply = world.receive(new Interaction.CommandInvoked(origin, command, Map.of()));
      assertRefused(reply, "live in the channels of a workspace");
      assertRefused(reply, "/practice");
      assertFalse(World.text(World.card(reply)).contains("/setup"), reply.toString());
    }
  }

  @Test
  void withoutAGroupEveryoneIsToldWhatToDo() {
    assertRefused(world.command(ANN, "today"), "An admin can start one with /setup.");
    assertRefused(world.command(ADMIN, "leaderboard"), "Start one with /setup.");
    assertRefused(world.command(ADMIN, "pause"), "no study group yet");
    assertEquals("0 days", world.streak(ANN));
    assertSays(World.card(world.command(ANN, "topics")), "9 questions on 3 topics");
  }

  @Test
  void helpShowsAdminsMore() {
    String member = World.text(World.card(world.command(ANN, "help")));
    String admin = World.text(World.card(world.command(ADMIN, "help")));
    assertFalse(member.contains("/setup"), member);
    for (String name : List.of("/setup", "/pause", "/resume", "/post-now", "/today", "/practice")) {
      assertSays(World.card(world.command(ADMIN, "help")), name);
    }
    assertFalse(member.equals(admin));
  }

  @Test
  void setupWithoutOptionsOpensAFormWithWhatIsInForce() {
    world.setUp("18:30", "Asia/Tokyo", "mon-fri");
    var form = assertInstanceOf(Reply.OpenForm.class, world.command(ADMIN, "setup")).form();
    assertEquals(
        List.of("18:30", "Asia/Tokyo", "mon-fri", "all", "all"),
        form.fields().stream().map(f -> f.initial()).toList());
    Reply saved =
        world.submit(ADMIN, form.action(), Map.of("time", "7:15 am", "difficulty", "medium"));
    assertSays(World.card(saved), "value=07:15");
  }

  private Card today(dev.whetstone.core.chat.Caller caller) {
    return World.card(world.command(caller, "today"));
  }
}
