package dev.whetstone.core.leaderboard;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** A span of time that a board covers. */
public enum Period {
  /** The ISO week, from Monday. */
  WEEK,
  MONTH,
  ALL;

  public static final LocalDate BEGINNING = LocalDate.EPOCH;

  /** The first date of the period that holds {@code date}. */
  public LocalDate start(LocalDate date) {
    return switch (this) {
      case WEEK -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> date.withDayOfMonth(1);
      case ALL -> BEGINNING;
    };
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
