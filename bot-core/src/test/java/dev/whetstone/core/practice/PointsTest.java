package dev.whetstone.core.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.whetstone.core.question.Difficulty;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointsTest {
  private static final Answer RIGHT = new Answer.Chosen("1", true);
  private static final Answer WRONG = new Answer.Chosen("0", false);

  @ParameterizedTest
  @CsvSource({"EASY, 10", "MEDIUM, 20", "HARD, 30"})
  void aRightChoiceBringsPointsByDifficulty(Difficulty difficulty, int points) {
    assertEquals(points, Points.inRound(RIGHT, difficulty));
  }

  @ParameterizedTest
  @CsvSource({"EASY", "MEDIUM", "HARD"})
  void everyOtherRealAttemptBringsFive(Difficulty difficulty) {
    assertEquals(5, Points.inRound(WRONG, difficulty));
    for (Grade grade : Grade.values()) {
      assertEquals(5, Points.inRound(new Answer.Revealed(grade), difficulty));
      assertEquals(5, Points.inRound(new Answer.InWords("words", grade), difficulty));
    }
  }

  @Test
  void practiceBringsTwoUntilTenADay() {
    List<Integer> before = List.of(0, 2, 8, 9, 10, 11);
    assertEquals(List.of(2, 2, 2, 1, 0, 0), before.stream().map(Points::inPractice).toList());
  }
}
