package dev.whetstone.core.practice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How well a member knew the answer, by their own judgement. */
public enum Grade {
  AGAIN,
  HARD,
  GOOD,
  EASY;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Grade> of(String word) {
    return Arrays.stream(values()).filter(g -> g.word().equals(word)).findFirst();
  }
}
