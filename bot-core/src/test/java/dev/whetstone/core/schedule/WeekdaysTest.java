package dev.whetstone.core.schedule;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.core.chat.Refusal;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeekdaysTest {
  private static final Set<DayOfWeek> WORK = Set.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mon-fri",
        "Weekdays",
        "MON–FRI",
        "mon,tue,wed,thu,fri",
        "mo tu we th fr",
        "Monday-Friday",
        "mondays, tuesdays,wednesdays  thursdays fridays",
        "mon - fri"
      })
  void readsTheWorkingWeek(String text) {
    assertEquals(WORK, Weekdays.parse(text));
  }

  @Test
  void readsWeekendsAndRangesOverSunday() {
    assertEquals(Set.of(SATURDAY, SUNDAY), Weekdays.parse("weekends"));
    assertEquals(Set.of(SATURDAY, SUNDAY, MONDAY), Weekdays.parse("sat-mon"));
    assertEquals(Set.of(MONDAY), Weekdays.parse("mon-mon"));
    assertEquals(Schedule.everyDay(), Weekdays.parse("daily"));
    assertEquals(Set.of(SATURDAY, SUNDAY, WEDNESDAY), Weekdays.parse("weekend,wed"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "m",
        "s",
        "t",
        "moonday",
        "mon-",
        "-fri",
        "mon-wed-fri",
        "1-5",
        "never",
        "mon,xyz",
        "-",
        ",",
        "montag"
      })
  void refusesAndSaysWhatCanBeWritten(String text) {
    Refusal refusal = assertThrows(Refusal.class, () -> Weekdays.parse(text));
    assertTrue(refusal.advice().contains("mon,wed,fri"));
  }

  @Test
  void readsBackEverySetItWrites() {
    for (int bits = 1; bits < 1 << 7; bits++) {
      EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
      for (DayOfWeek day : DayOfWeek.values()) {
        if ((bits >> (day.getValue() - 1) & 1) == 1) {
          days.add(day);
        }
      }
      assertEquals(days, Weekdays.parse(Weekdays.format(days)));
    }
  }
}
