package dev.whetstone.core;

import static dev.whetstone.core.World.ANN;
import static dev.whetstone.core.World.assertRefused;
import static dev.whetstone.core.World.assertSays;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.whetstone.core.chat.Card;
import dev.whetstone.core.question.Difficulty;
import dev.whetstone.core.question.QuestionBank;
import dev.whetstone.testkit.SampleBank;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Private practice. */
class PracticeFlowTest {
  @Test
  void eachReviewBringsTwoAndADayTen() {
    try (World world = opened()) {
      assertEquals("Right. +2 points · streak 1 day", world.practise(ANN, "B").title());
      assertEquals(
          "Not this one: B is right. +2 points · streak 1 day", world.practise(ANN, "A").title());
      Card revealed =
          World.card(world.press(ANN, World.card(world.command(ANN, "practice")), "Reveal answer"));
      assertEquals(
          "Noted: easy. +2 points · streak 1 day",
          World.card(world.press(ANN, revealed, "Easy")).title());
      world.practise(ANN, "B");
      world.practise(ANN, "B");
      assertEquals(
          "Right. You have today's 10 points for practice · streak 1 day",
          world.practise(ANN, "B").title());
      assertEquals(List.of("1 ann 10, practice only *"), world.board(ANN, "week"));
    }
  }

  @Test
  void theNextLocalDayBringsPointsAgain() {
    try (World world = new World("2026-11-23T13:00:00Z", SampleBank.of(9, Difficulty.EASY))) {
      world.setUp("08:00", "Pacific/Auckland", "daily");
      for (int i = 0; i < 6; i++) {
        world.practise(ANN, "B"); // 02:00 on the 24th there
      }
      world.advance(Duration.ofMinutes(21 * 60 + 59));
      assertEquals(
          "Right. You have today's 10 points for practice · streak 1 day",
          world.practise(ANN, "B").title());
      world.advance(Duration.ofMinutes(1)); // midnight there
      assertEquals("Right. +2 points · streak 2 days", world.practise(ANN, "B").title());
    }
  }

  @Test
  void aDoubleClickIsOneReview() {
    try (World world = opened()) {
      Card serving = World.card(world.command(ANN, "practice"));
      world.press(ANN, serving, "B");
      assertEquals(
          "You have answered this one", World.card(world.press(ANN, serving, "B")).title());
      assertEquals("2", world.sql.ask("select practice_points from member_day"));
      assertEquals(1, world.sql.count("attempt"));
    }
  }

  @Test
  void practiceWorksWithoutAGroup() {
    try (World world = new World("2026-11-23T07:00:00Z", SampleBank.of(3, Difficulty.EASY))) {
      assertEquals(
          "Right. Points need a channel with a study group · streak 1 day",
          world.practise(ANN, "B").title());
      assertEquals(0, world.sql.count("board_total"));
    }
  }

  @Test
  void newQuestionsComeFirstThenTheOneLongestAgo() {
    try (World world = new World("2026-11-23T07:00:00Z", SampleBank.of(3, Difficulty.EASY))) {
      Set<String> seen = new HashSet<>();
      String first = practised(world);
      seen.add(first);
      seen.add(practised(world));
      seen.add(practised(world));
      assertEquals(3, seen.size());
      assertEquals(first, practised(world));
    }
  }

  @Test
  void theOpenQuestionIsNotPractised() {
    try (World world = opened()) {
      String open = open(world);
      for (int i = 0; i < 20; i++) {
        assertFalse(prompt(World.card(world.command(ANN, "practice"))).contains(open));
      }
    }
  }

  /** Else one could look at the open question's answer in private, then choose for full points. */
  @Test
  void theOpenQuestionIsNotPractisedEvenWhenNothingElseFits() {
    QuestionBank one =
        new QuestionBank(List.of(SampleBank.question("only", "attention", Difficulty.HARD)));
    try (World world = new World("2026-11-23T07:00:00Z", one)) {
      world.setUp("08:00", "UTC", "daily");
      world.advance(Duration.ofHours(1));
      String problem = "is open right now";
      assertRefused(world.command(ANN, "practice"), problem);
      assertRefused(world.command(ANN, "practice", Map.of("topic", "attention")), problem);
    }
  }

  @Test
  void aCardServedBeforeItsRoundOpenedKeepsItsAnswer() {
    try (World world = new World("2026-11-23T07:00:00Z", SampleBank.of(1, Difficulty.EASY))) {
      Card serving = World.card(world.command(ANN, "practice"));
      world.setUp("08:00", "UTC", "daily");
      world.advance(Duration.ofHours(1));
      for (String button : List.of("B", "Reveal answer", "Answer in words")) {
        assertRefused(world.press(ANN, serving, button), "This one is a daily question right now");
      }
      assertEquals(0, world.sql.count("attempt"));
    }
  }

  @Test
  void aTopicThatDoesNotExistIsRefusedWithWhatIsNear() {
    try (World world = opened()) {
      assertRefused(
          world.command(ANN, "practice", Map.of("topic", "atention")), "Did you mean attention?");
      assertRefused(
          world.command(ANN, "practice", Map.of("difficulty", "hard")), "no such question");
    }
  }

  @Test
  void followUpsAndAnotherOneAreOffered() {
    try (World world = opened()) {
      Card result = world.practise(ANN, "B");
      assertSays(World.card(world.press(ANN, result, "Follow-up questions")), "Then this.");
      Card another = World.card(world.press(ANN, result, "Practise another"));
      assertSays(another, "Practice · ");
    }
  }

  private static World opened() {
    World world = new World("2026-11-23T07:00:00Z", SampleBank.of(12, Difficulty.EASY));
    world.setUp("08:00", "UTC", "daily");
    world.advance(Duration.ofHours(1));
    return world;
  }

  private static String practised(World world) {
    Card card = World.card(world.command(ANN, "practice"));
    world.press(ANN, card, "B");
    world.clock.advance(Duration.ofMinutes(1));
    return prompt(card);
  }

  private static String prompt(Card card) {
    return card.blocks().getFirst().toString();
  }

  private static String open(World world) {
    return "What is " + world.sql.ask("select question_id from round") + "?";
  }
}
