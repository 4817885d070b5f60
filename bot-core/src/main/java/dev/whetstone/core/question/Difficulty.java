package dev.whetstone.core.question;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

public enum Difficulty {
  EASY,
  MEDIUM,
  HARD;

  /** The word in files, commands and cards. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Difficulty> of(String word) {
    return Arrays.stream(values()).filter(d -> d.word().equals(word)).findFirst();
  }
}
