package dev.whetstone.core;

import static dev.whetstone.core.World.ANN;
import static dev.whetstone.core.World.BOB;
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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The points of the first attempt in an open round. */
class PointsFlowTest {
  @ParameterizedTest
  @CsvSource({"EASY, 10", "MEDIUM, 20", "HARD, 30"})
  void aRightChoiceByDifficultyOtherwiseFive(Difficulty difficulty, int points) {
    try (World world = opened(difficulty)) {
      assertEquals("Right. +" + points + " points · streak 1 day", world.answer(ANN, "B").title());
      world.answer(BOB, "A");
      assertEquals(
          List.of("1 ann " + points + ", 1 of 1 right *", "2 bob 5, 0 of 1 right"),
          world.board(ANN, "all"));
    }
  }

  @Test
  void aChoiceAfterTheRevealBringsFive() {
    try (World world = opened(Difficulty.HARD)) {
      world.press(ANN, world.posted(), "Reveal answer");
      assertEquals(
          "Right. +5 points, as you had seen the answer · streak 1 day",
          world.answer(ANN, "B").title());
      assertEquals(List.of("1 ann 5, 0 of 1 right *"), world.board(ANN, "all"));
    }
  }

  @Test
  void aRevealAloneBringsNothingAndIsNoDay() {
    try (World world = opened(Difficulty.HARD)) {
      Card answer = World.card(world.press(ANN, world.posted(), "Reveal answer"));
      assertSays(answer, "The answer to q");
      assertEquals(List.of(), world.board(ANN, "all"));
      assertEquals("0 days", world.streak(ANN));
      assertEquals(0, world.sql.count("attempt"));
      assertEquals(0, world.sql.count("member_day"));
    }
  }

  @ParameterizedTest
  @CsvSource({"Again", "Hard", "Good", "Easy"})
  void aSelfGradedRevealBringsFiveWhateverTheGrade(String grade) {
    try (World world = opened(Difficulty.HARD)) {
      Card answer = World.card(world.press(ANN, world.posted(), "Reveal answer"));
      Reply graded = world.press(ANN, answer, grade);
      assertEquals(
          "Noted: " + grade.toLowerCase(java.util.Locale.ROOT) + ". +5 points · streak 1 day",
          assertInstanceOf(Reply.ReplaceMessage.class, graded).card().title());
      assertEquals(List.of("1 ann 5, 0 of 1 right *"), world.board(ANN, "all"));
    }
  }

  @Test
  void wordsWithASelfGradeBringFiveWithoutTheGradeNothing() {
    try (World world = opened(Difficulty.HARD)) {
      Card compare = write(world, "Because of the softmax");
      assertSays(compare, "Because of the softmax");
      assertSays(compare, "A point of q");
      assertEquals("0 days", world.streak(ANN));
      Card graded = World.card(world.press(ANN, compare, "Good"));
      assertEquals("Noted: good. +5 points · streak 1 day", graded.title());
      assertEquals("words/Because of the softmax", kindAndWords(world));
      assertEquals(0, world.sql.count("draft"));
    }
  }

  @Test
  void aChoiceAfterWordsBringsFiveSinceTheAnswerWasShown() {
    try (World world = opened(Difficulty.HARD)) {
      write(world, "I think so");
      assertEquals(
          "Right. +5 points, as you had seen the answer · streak 1 day",
          world.answer(ANN, "B").title());
    }
  }

  @Test
  void aGradeWithoutAnythingToGradeIsRefused() {
    try (World world = opened(Difficulty.HARD)) {
      String round = World.action(world.posted(), "A").arguments().get(1);

      assertRefused(
          world.press(ANN, ActionId.of("grade", "r", round, "good")), "nothing to grade yet");
      assertEquals("0 days", world.streak(ANN));
      assertEquals(List.of(), world.board(ANN, "week"));
    }
  }

  @Test
  void onlyTheFirstAttemptCounts() {
    try (World world = opened(Difficulty.EASY)) {
      Card reveal = World.card(world.press(ANN, world.posted(), "Reveal answer"));
      world.press(ANN, reveal, "Good");
      String before = world.sql.state();
      for (String label : List.of("A", "B", "Answer in words")) {
        Card card = World.card(world.press(ANN, world.posted(), label));
        assertEquals("You have answered this one", card.title());
        assertSays(card, "Only the first answer counts.");
      }
      assertEquals(
          "You have answered this one", World.card(world.press(ANN, reveal, "Easy")).title());
      Card recap = World.card(world.press(ANN, world.posted(), "Reveal answer"));
      assertSays(recap, "You looked at the answer and graded yourself.");
      assertEquals(before, world.sql.state());
    }
  }

  @Test
  void aDoubleClickSaysWhatWasAnsweredFirst() {
    try (World world = opened(Difficulty.EASY)) {
      world.answer(ANN, "B");
      assertSays(world.answer(ANN, "B"), "You answered B, which is right.");
      assertSays(world.answer(ANN, "C"), "It earned 10 points.");
    }
  }

  @Test
  void neverPointsForSpeed() {
    try (World world = opened(Difficulty.EASY)) {
      world.answer(ANN, "B");
      world.advance(Duration.ofHours(23));
      world.answer(BOB, "B");
      List<String> board = world.board(ANN, "all");
      assertEquals(List.of("1 ann 10, 1 of 1 right *", "2 bob 10, 1 of 1 right"), board);
    }
  }

  @Test
  void wordsAreKeptWhenTheMemberChoseMeanwhile() {
    try (World world = opened(Difficulty.EASY)) {
      ActionId form = form(world);
      world.answer(ANN, "B");
      Card card = World.card(world.submit(ANN, form, Map.of("answer", "Too late but mine")));
      assertEquals("You have answered this one", card.title());
      assertEquals("choice/Too late but mine", kindAndWords(world));
      assertEquals(List.of("1 ann 10, 1 of 1 right *"), world.board(ANN, "all"));
    }
  }

  @Test
  void gradedWordsAreNotReplacedByAFormSentAgain() {
    try (World world = opened(Difficulty.EASY)) {
      ActionId form = form(world);
      world.press(ANN, write(world, "The first"), "Good");
      world.submit(ANN, form, Map.of("answer", "The second"));
      assertEquals("words/The first", kindAndWords(world));
    }
  }

  @Test
  void aFormOpenedAgainHoldsWhatWasWritten() {
    try (World world = opened(Difficulty.EASY)) {
      write(world, "Half a thought");
      Reply again = world.press(ANN, world.posted(), "Answer in words");
      var fields = assertInstanceOf(Reply.OpenForm.class, again).form().fields();
      assertEquals("Half a thought", fields.getFirst().initial());
    }
  }

  @Test
  void tooLongAnAnswerIsSentBackAndNothingIsStored() {
    try (World world = opened(Difficulty.EASY)) {
      ActionId form = form(world);
      String before = world.sql.state();
      Reply reply = world.submit(ANN, form, Map.of("answer", "x".repeat(10_000)));
      String problem = assertInstanceOf(Reply.RejectForm.class, reply).problems().get("answer");
      assertTrue(problem.contains("10000 characters; at most 3000"), problem);
      for (Map<String, String> empty :
          List.of(Map.<String, String>of(), Map.of("answer", " \u200B\n"))) {
        assertInstanceOf(Reply.RejectForm.class, world.submit(ANN, form, empty));
      }
      assertEquals(before, world.sql.state());
      assertInstanceOf(
          Reply.ToMember.class, world.submit(ANN, form, Map.of("answer", "😀".repeat(3000))));
    }
  }

  private static World opened(Difficulty difficulty) {
    World world = new World("2026-11-23T07:00:00Z", SampleBank.of(9, difficulty));
    world.setUp("08:00", "UTC", "daily");
    world.advance(Duration.ofHours(1));
    return world;
  }

  private static ActionId form(World world) {
    Reply reply = world.press(ANN, world.posted(), "Answer in words");
    return assertInstanceOf(Reply.OpenForm.class, reply).form().action();
  }

  private static Card write(World world, String words) {
    return World.card(world.submit(ANN, form(world), Map.of("answer", words)));
  }

  private static String kindAndWords(World world) {
    return world.sql.ask("select kind || '/' || words from attempt");
  }
}
