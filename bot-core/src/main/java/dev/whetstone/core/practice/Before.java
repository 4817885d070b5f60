package dev.whetstone.core.practice;

import java.util.Optional;

/** What a member has already done with what they are asked. */
public record Before(Optional<Done> attempt, boolean revealed, Optional<String> words) {
  public static final Before NOTHING = new Before(Optional.empty(), false, Optional.empty());

  /** An attempt that was recorded. */
  public record Done(Answer answer, int points) {}
}
