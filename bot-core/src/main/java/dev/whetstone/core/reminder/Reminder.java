package dev.whetstone.core.reminder;

import dev.whetstone.core.schedule.Schedule;
import dev.whetstone.core.schedule.Slot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A member's reminder. {@code next} is empty once it has ended, {@code lost} says why if that was
 * because no message arrives; {@code last} is the newest date that was reminded of.
 */
public record Reminder(
    LocalTime time,
    ZoneId zone,
    Optional<Slot> next,
    Optional<LocalDate> last,
    Optional<String> lost) {

  public boolean running() {
    return next.isPresent();
  }

  /** The same at another time, from now on; no date is reminded of twice. */
  static Reminder at(LocalTime time, ZoneId zone, Optional<LocalDate> last, Instant now) {
    Slot next = daily(time, zone).upcoming(now, last.orElse(LocalDate.MIN));
    return new Reminder(time, zone, Optional.of(next), last, Optional.empty());
  }

  Schedule schedule() {
    return daily(time, zone);
  }

  private static Schedule daily(LocalTime time, ZoneId zone) {
    return new Schedule(time, zone, Schedule.everyDay());
  }
}
