package dev.whetstone.core.practice;

/** What a member answered. */
public sealed interface Answer {
  record Chosen(int choice, boolean right) implements Answer {}

  record InWords(String words, Grade grade) implements Answer {}

  /** The answer was looked at and graded, without words or choice. */
  record Revealed(Grade grade) implements Answer {}
}
