package dev.whetstone.core.practice;

/** What a member answered. */
public sealed interface Answer {
  /** A choice by its key; {@code right} only where the answer had not been revealed before. */
  record Chosen(String choice, boolean right) implements Answer {}

  record InWords(String words, Grade grade) implements Answer {}

  /** The answer was looked at and graded, without words or choice. */
  record Revealed(Grade grade) implements Answer {}
}
