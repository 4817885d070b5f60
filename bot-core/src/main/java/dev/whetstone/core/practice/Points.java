package dev.whetstone.core.practice;

import dev.whetstone.core.question.Difficulty;

/** What attempts are worth. Never for speed. */
public final class Points {
  /** A real attempt that is not a right choice before the reveal. */
  public static final int ATTEMPT = 5;

  /** A graded review in private practice. */
  public static final int PRACTICE = 2;

  /** The most that practice brings in a day. */
  public static final int PRACTICE_PER_DAY = 10;

  private Points() {}

  /** For the first attempt in an open round. */
  public static int inRound(Answer answer, Difficulty difficulty) {
    return switch (answer) {
      case Answer.Chosen(String _, boolean right) -> right ? rightChoice(difficulty) : ATTEMPT;
      case Answer.InWords _, Answer.Revealed _ -> ATTEMPT;
    };
  }

  /** For one more review on a day that already brought {@code today} points of practice. */
  public static int inPractice(int today) {
    return Math.clamp(PRACTICE_PER_DAY - today, 0, PRACTICE);
  }

  private static int rightChoice(Difficulty difficulty) {
    return switch (difficulty) {
      case EASY -> 10;
      case MEDIUM -> 20;
      case HARD -> 30;
    };
  }
}
