package dev.whetstone.core.leaderboard;

/** A member's place on a board; {@code answered} and {@code right} count first attempts. */
public record Standing(int place, String name, int points, int answered, int right, boolean own) {}
