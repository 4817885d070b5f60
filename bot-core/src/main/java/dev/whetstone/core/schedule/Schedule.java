package dev.whetstone.core.schedule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A time of day on some weekdays in a zone. Each scheduled local date that exists has exactly one
 * slot: a time in a spring gap moves forward, a doubled autumn time means its first occurrence.
 */
public record Schedule(LocalTime time, ZoneId zone, Set<DayOfWeek> days) {
  public Schedule {
    if (days.isEmpty()) {
      throw new IllegalArgumentException("A schedule needs at least one weekday");
    }
    days = Set.copyOf(days);
  }

  public static Set<DayOfWeek> everyDay() {
    return EnumSet.allOf(DayOfWeek.class);
  }

  /** The slot of a date; empty where it is no scheduled weekday or the zone skipped the date. */
  public Optional<Slot> on(LocalDate date) {
    return days.contains(date.getDayOfWeek()) && exists(date)
        ? Optional.of(new Slot(date, ZonedDateTime.of(date, time, zone).toInstant()))
        : Optional.empty();
  }

  /** The first slot on a date later than {@code date}. */
  public Slot after(LocalDate date) {
    LocalDate next = date.plusDays(1);
    Optional<Slot> slot = on(next);
    while (slot.isEmpty()) {
      next = next.plusDays(1);
      slot = on(next);
    }
    return slot.get();
  }

  /** The first slot that is due later than {@code now} and on a date later than {@code last}. */
  public Slot upcoming(Instant now, LocalDate last) {
    LocalDate yesterday = dateAt(now).minusDays(1);
    Slot slot = after(last.isAfter(yesterday) ? last : yesterday.minusDays(1));
    while (!slot.at().isAfter(now)) {
      slot = after(slot.date());
    }
    return slot;
  }

  /** The local date at a moment. */
  public LocalDate dateAt(Instant now) {
    return LocalDate.ofInstant(now, zone);
  }

  private boolean exists(LocalDate date) {
    return date.atStartOfDay(zone).toLocalDate().equals(date);
  }
}
