package dev.whetstone.core;

import static dev.whetstone.core.World.ANN;
import static dev.whetstone.core.World.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.whetstone.core.chat.ActionId;
import dev.whetstone.core.chat.Caller;
import dev.whetstone.core.chat.PlatformId;
import dev.whetstone.core.chat.WorkspaceRef;
import dev.whetstone.core.question.Difficulty;
import dev.whetstone.core.question.QuestionBank;
import dev.whetstone.testkit.SampleBank;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one workspace cannot do to another, and buttons that nobody drew. */
class TenantTest {
  @AutoClose
  private final World world = new World("2026-11-23T08:00:00Z", SampleBank.of(12, Difficulty.EASY));

  @BeforeEach
  void open() {
    world.setUp("09:00", "UTC", "daily");
    world.at("2026-11-23T09:00:00Z");
  }

  /** The same channel and member ids elsewhere. */
  static Stream<WorkspaceRef> elsewhere() {
    return Stream.of(
        new WorkspaceRef(World.PLATFORM, "other"),
        new WorkspaceRef(new PlatformId("stone"), World.WORKSPACE.id()));
  }

  @ParameterizedTest
  @MethodSource("elsewhere")
  void aRoundOfAnotherWorkspaceIsUnknown(WorkspaceRef workspace) {
    Caller stranger = World.caller(workspace, "ann", true);
    String before = world.sql.state();
    String round = world.sql.ask("select id from round");
    for (String route : List.of("answer", "write", "reveal", "grade")) {
      ActionId action = ActionId.of(route, "r", round, "1");
      assertRefused(world.press(stranger, action), "This question is not known here.");
    }
    ActionId form = ActionId.of("words", "r", round);
    assertRefused(world.submit(stranger, form, Map.of("answer", "mine")), "not known here");
    for (String command : List.of("today", "leaderboard", "pause", "resume", "post-now")) {
      assertRefused(world.command(stranger, command), "no study group yet");
    }
    assertEquals(before, world.sql.state());
    assertEquals("Your streak: 0 days", World.card(world.command(stranger, "streak")).title());
  }

  @ParameterizedTest
  @MethodSource("elsewhere")
  void settingUpTheSameChannelElsewhereIsAGroupOfItsOwn(WorkspaceRef workspace) {
    world.answer(ANN, "B");
    Caller stranger = World.caller(workspace, "ann", true);
    String before = world.sql.ask("select g::text from study_group g");
    world.command(stranger, "setup", Map.of("time", "10:00"));
    assertEquals(2, world.sql.count("study_group"));
    assertEquals(before, world.sql.ask("select g::text from study_group g order by id limit 1"));
    assertEquals(List.of(), world.board(stranger, "all"));
    world.command(stranger, "pause");
    world.nextDay();
    assertEquals(2, world.platform.posts.size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "answer",
        "answer:r",
        "answer:r:999999:1",
        "answer:r:x:1",
        "answer:p:no-such-question:s:1",
        "answer:p:q1",
        "grade:p:gone:s:good",
        "words:r:1",
        "write:x:1",
        "reveal:r:-1",
        "nope:1",
        "followups",
        "followups:gone",
        "followups:NOT",
        "answer:r:999999999999999999:1"
      })
  void aButtonThatNobodyDrewIsRefused(String encoded) {
    String before = world.sql.state();
    ActionId action = ActionId.parse(encoded).orElseThrow();
    assertRefused(world.press(ANN, action), "");
    assertEquals(before, world.sql.state());
  }

  @ParameterizedTest
  @ValueSource(strings = {"4", "9", "x", "-1", "01", "11"})
  void aChoiceThatDoesNotExistIsRefused(String choice) {
    String before = world.sql.state();
    String round = world.sql.ask("select id from round");
    assertRefused(world.press(ANN, ActionId.of("answer", "r", round, choice)), "no longer part of");
    assertEquals(before, world.sql.state());
  }

  @Test
  void aGradeThatDoesNotExistIsRefused() {
    String round = world.sql.ask("select id from round");
    assertRefused(world.press(ANN, ActionId.of("grade", "r", round, "perfect")), "no such grade");
  }

  @Test
  void aQuestionGoneFromTheBankIsRefused() {
    String before = world.sql.state();
    ActionId practice = World.action(World.card(world.command(ANN, "practice")), "B");
    world.useBank(new QuestionBank(List.of()));
    for (String label : List.of("A", "Answer in words", "Reveal answer")) {
      assertRefused(world.press(ANN, world.posted(), label), "no longer in the bank");
    }
    assertRefused(world.press(ANN, practice), "no longer in the bank");
    assertRefused(world.command(ANN, "today"), "no longer in the bank");
    assertEquals(before, world.sql.state());
  }
}
