package dev.whetstone.core.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {
  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin,    2026-03-29, 02:30, 2026-03-29T01:30:00Z", // gap: 03:30 summer time
    "Europe/Berlin,    2026-10-25, 02:30, 2026-10-25T00:30:00Z", // twice: the first
    "Africa/Cairo,     2026-04-24, 00:30, 2026-04-23T22:30:00Z", // gap at midnight
    "America/Havana,   2026-03-08, 00:00, 2026-03-08T05:00:00Z", // no midnight that day
    "America/Nuuk,     2026-03-28, 23:45, 2026-03-29T01:45:00Z", // gap before midnight
    "Asia/Kathmandu,   2026-06-01, 09:00, 2026-06-01T03:15:00Z",
    "Pacific/Apia,     2011-12-31, 09:00, 2011-12-30T19:00:00Z",
  })
  void aDateHasItsMoment(String zone, LocalDate date, String time, Instant at) {
    assertEquals(Optional.of(new Slot(date, at)), daily(time, zone).on(date));
  }

  @Test
  void apiaHadNoThirtiethOfDecember() {
    Schedule schedule = daily("23:45", "Pacific/Apia");
    LocalDate skipped = LocalDate.of(2011, 12, 30);

    assertEquals(Optional.empty(), schedule.on(skipped));
    assertEquals(LocalDate.of(2011, 12, 31), schedule.after(skipped.minusDays(1)).date());
    Instant between = Instant.parse("2011-12-30T10:01:00Z");
    assertEquals(
        LocalDate.of(2011, 12, 31), schedule.upcoming(between, skipped.minusDays(1)).date());
  }

  @Test
  void aSlotPushedPastMidnightIsStillToCome() {
    Schedule schedule = daily("23:45", "America/Nuuk");
    Instant justAfterMidnight = Instant.parse("2026-03-29T01:05:00Z");

    Slot slot = schedule.upcoming(justAfterMidnight, LocalDate.MIN);

    assertEquals(new Slot(LocalDate.of(2026, 3, 28), Instant.parse("2026-03-29T01:45:00Z")), slot);
  }

  @Test
  void whatIsDueNowIsNotUpcoming() {
    Schedule schedule = daily("09:00", "UTC");
    Instant nine = Instant.parse("2026-11-22T09:00:00Z");

    assertEquals(LocalDate.of(2026, 11, 23), schedule.upcoming(nine, LocalDate.MIN).date());
    assertEquals(
        LocalDate.of(2026, 11, 22), schedule.upcoming(nine.minusNanos(1), LocalDate.MIN).date());
  }

  @Test
  void noDateTwiceWhenTheZoneMovesBack() {
    Instant now = Instant.parse("2026-11-22T11:00:00Z"); // the 23rd on Kiritimati, the 22nd here
    LocalDate last = LocalDate.of(2026, 11, 23);

    Slot slot = daily("09:00", "Pacific/Pago_Pago").upcoming(now, last);

    assertEquals(LocalDate.of(2026, 11, 24), slot.date());
  }

  @Test
  void onlyItsWeekdays() {
    Schedule schedule =
        new Schedule(
            LocalTime.of(9, 0), ZoneId.of("UTC"), EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

    assertEquals(Optional.empty(), schedule.on(LocalDate.of(2026, 11, 22)));
    assertEquals(LocalDate.of(2026, 11, 23), schedule.after(LocalDate.of(2026, 11, 20)).date());
    assertEquals(LocalDate.of(2026, 11, 27), schedule.after(LocalDate.of(2026, 11, 23)).date());
  }

  @Test
  void noWeekdayIsNoSchedule() {
    ZoneId utc = ZoneId.of("UTC");
    assertThrows(IllegalArgumentException.class, () -> new Schedule(LocalTime.NOON, utc, Set.of()));
  }

  private static Schedule daily(String time, String zone) {
    return new Schedule(LocalTime.parse(time), ZoneId.of(zone), Schedule.everyDay());
  }
}
