package dev.whetstone.core.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What to do once a slot is due: of several missed ones only the latest is posted, and only when it
 * is late by less than the grace; the others are cancelled.
 */
public record CatchUp(Optional<Slot> post, List<LocalDate> cancelled, Slot next) {
  public CatchUp {
    cancelled = List.copyOf(cancelled);
  }

  /** Plans from the first slot that is due at {@code now}. */
  public static CatchUp plan(Schedule schedule, Slot due, Instant now, Duration grace) {
    List<LocalDate> missed = new ArrayList<>();
    Slot latest = due;
    Slot next = schedule.after(due.date());
    while (!next.at().isAfter(now)) {
      missed.add(latest.date());
      latest = next;
      next = schedule.after(next.date());
    }
    if (Duration.between(latest.at(), now).compareTo(grace) < 0) {
      return new CatchUp(Optional.of(latest), missed, next);
    }
    missed.add(latest.date());
    return new CatchUp(Optional.empty(), missed, next);
  }
}
