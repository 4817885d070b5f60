package dev.whetstone.testkit;

import dev.whetstone.core.chat.MovableClock;
import java.time.Duration;
import java.time.Instant;

/** A clock that stands still until it is moved. Safe for any number of threads. */
public final class SettableClock implements MovableClock {
  private static final Duration DAY = Duration.ofDays(1);
  private Instant now;

  public SettableClock(Instant start) {
    now = start;
  }

  /** A clock at a moment in ISO form, like {@code 2026-11-22T09:00:00Z}. */
  public static SettableClock at(String start) {
    return new SettableClock(Instant.parse(start));
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  /** Sets the clock, also back. */
  public synchronized void set(Instant moment) {
    now = moment;
  }

  /** Moves the clock, back too; returns the new time. */
  public synchronized Instant advance(Duration step) {
    now = now.plus(step);
    return now;
  }

  /** Moves 24 hours ahead. */
  @Override
  public Instant nextDay() {
    return advance(DAY);
  }
}
