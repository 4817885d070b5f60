package dev.whetstone.core;

import java.time.Duration;

/**
 * How often things happen: looking for what is due and sending it, and editing a post at the most;
 * and how late a round may be and still be posted.
 */
public record Pace(Duration tick, Duration refresh, Duration grace) {
  /** Sparing with platforms and database. */
  public static final Pace STEADY =
      new Pace(Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ofHours(6));

  /** For someone who watches. */
  public static final Pace LIVELY =
      new Pace(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofHours(6));
}
