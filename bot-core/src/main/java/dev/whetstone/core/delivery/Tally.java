package dev.whetstone.core.delivery;

/** How many members answered a round, and how many of them rightly. */
public record Tally(int answered, int right) {
  public static final Tally NONE = new Tally(0, 0);
}
