package dev.whetstone.core.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every zone of the JDK over two years, ticked as the product ticks. */
class ScheduleEveryZoneTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2027, 12, 31);
  private static final Duration GRACE = Duration.ofHours(6);

  @ParameterizedTest
  @ValueSource(strings = {"09:00", "00:00", "02:30", "23:45"})
  void eachDateFiresOnceAndInOrder(String time) {
    for (String zone : ZoneId.getAvailableZoneIds()) {
      Schedule schedule = new Schedule(LocalTime.parse(time), ZoneId.of(zone), days(zone));
      assertEquals(expected(schedule), fired(schedule, zone.hashCode()), schedule.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"09:00", "00:00", "00:30", "02:30", "23:30"})
  void eachSlotIsWhereJavaPutsTheLocalTime(String time) {
    for (String zone : ZoneId.getAvailableZoneIds()) {
      Schedule schedule = new Schedule(LocalTime.parse(time), ZoneId.of(zone), Schedule.everyDay());
      for (LocalDate date = FIRST; !date.isAfter(LAST); date = date.plusDays(1)) {
        assertEquals(moment(schedule, date), schedule.on(date).orElseThrow().at(), zone + date);
      }
    }
  }

  /** Every day in one zone of three, weekdays of its own in the others. */
  private static Set<DayOfWeek> days(String zone) {
    Random random = new Random(zone.hashCode());
    EnumSet<DayOfWeek> days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
    for (DayOfWeek day : DayOfWeek.values()) {
      if (random.nextInt(3) == 0 || zone.length() % 3 == 0) {
        days.add(day);
      }
    }
    return days;
  }

  private static List<LocalDate> expected(Schedule schedule) {
    return FIRST
        .datesUntil(LAST.plusDays(1))
        .filter(d -> schedule.days().contains(d.getDayOfWeek()))
        .toList();
  }

  /** Ticks late by up to five hours, and posts what the plan says. */
  private static List<LocalDate> fired(Schedule schedule, long seed) {
    Random late = new Random(seed);
    List<LocalDate> dates = new ArrayList<>();
    Instant start = moment(schedule, FIRST).minusSeconds(1);
    Slot slot = schedule.upcoming(start, LocalDate.MIN);
    Instant before = start;
    while (!slot.date().isAfter(LAST)) {
      assertTrue(slot.at().isAfter(before), "out of order");
      before = slot.at();
      Instant now = slot.at().plusSeconds(late.nextInt(5 * 60 * 60));
      CatchUp plan = CatchUp.plan(schedule, slot, now, GRACE);
      assertEquals(List.of(), plan.cancelled());
      dates.add(plan.post().orElseThrow().date());
      slot = plan.next();
    }
    return dates;
  }

  /** Worked out from the zone's transitions, without ZonedDateTime. */
  private static Instant moment(Schedule schedule, LocalDate date) {
    LocalDateTime local = date.atTime(schedule.time());
    ZoneRules rules = schedule.zone().getRules();
    ZoneOffsetTransition gap = rules.getTransition(local);
    return gap != null && gap.isGap()
        ? gap.getInstant().plus(Duration.between(gap.getDateTimeBefore(), local))
        : local.toInstant(rules.getValidOffsets(local).getFirst());
  }
}
