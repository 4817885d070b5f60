package dev.whetstone.core.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CatchUpTest {
  private static final Schedule NINE =
      new Schedule(LocalTime.of(9, 0), ZoneOffset.UTC, Schedule.everyDay());
  private static final Duration GRACE = Duration.ofHours(6);
  private static final Slot DUE = slot(20);

  @Test
  void onTimeIsPosted() {
    assertEquals(new CatchUp(Optional.of(DUE), List.of(), slot(21)), plan("2026-11-20T09:00:00Z"));
  }

  @Test
  void lateByLessThanTheGraceIsPosted() {
    assertEquals(
        new CatchUp(Optional.of(DUE), List.of(), slot(21)), plan("2026-11-20T14:59:59.999Z"));
  }

  @Test
  void lateByTheGraceIsCancelled() {
    assertEquals(
        new CatchUp(Optional.empty(), List.of(date(20)), slot(21)), plan("2026-11-20T15:00:00Z"));
  }

  @Test
  void ofSeveralOnlyTheLatestIsPosted() {
    assertEquals(
        new CatchUp(Optional.of(slot(23)), List.of(date(20), date(21), date(22)), slot(24)),
        plan("2026-11-23T10:00:00Z"));
  }

  @Test
  void ofSeveralNoneIsPostedWhereTheLatestIsTooLate() {
    assertEquals(
        new CatchUp(Optional.empty(), List.of(date(20), date(21), date(22)), slot(23)),
        plan("2026-11-23T08:59:59Z"));
  }

  private static CatchUp plan(String now) {
    return CatchUp.plan(NINE, DUE, Instant.parse(now), GRACE);
  }

  private static Slot slot(int day) {
    return NINE.on(date(day)).orElseThrow();
  }

  private static LocalDate date(int day) {
    return LocalDate.of(2026, 11, day);
  }
}
