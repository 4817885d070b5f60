package dev.whetstone.core.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.core.chat.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
  @ParameterizedTest
  @CsvSource({
    "09:00, 09:00",
    "9:05, 09:05",
    "9.30, 09:30",
    "23h59, 23:59",
    "00:00, 00:00",
    "6 pm, 18:00",
    "6:15PM, 18:15",
    "12 am, 00:00",
    "12pm, 12:00",
    "' 7:00 ', 07:00",
  })
  void reads(String text, LocalTime time) {
    assertEquals(time, Times.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "25:00",
        "24:00",
        "09:60",
        "9",
        "",
        " ",
        "nine",
        "-1:00",
        "09:0",
        "009:00",
        "09:00:00",
        "0 am",
        "13 pm",
        "٠٩:٠٠",
        "9:00 xm",
        "99999999999:00"
      })
  void refusesWithAnExample(String text) {
    Refusal refusal = assertThrows(Refusal.class, () -> Times.parse(text));
    assertTrue(refusal.problem().contains("“" + text.strip() + "”"), refusal.problem());
    assertTrue(refusal.advice().contains("09:00"), refusal.advice());
  }

  @Test
  void aHugeTextIsNotGivenBackWhole() {
    Refusal refusal = assertThrows(Refusal.class, () -> Times.parse("9".repeat(10_000)));
    assertTrue(refusal.problem().length() < 200);
  }

  @Test
  void whatCannotBeSeenIsNotGivenBack() {
    Refusal refusal = assertThrows(Refusal.class, () -> Times.parse("\u202E9 o'clock\n\n@here"));
    assertFalse(refusal.problem().contains("\u202E"));
    assertFalse(refusal.problem().contains("\n"));
  }

  @Test
  void readsBackEveryMinuteItWrites() {
    for (int minute = 0; minute < 24 * 60; minute++) {
      LocalTime time = LocalTime.ofSecondOfDay(minute * 60L);
      assertEquals(time, Times.parse(time.toString()));
    }
  }

  @Test
  void writesDaysAndMoments() {
    assertEquals("Sun 22 Nov", Times.day(LocalDate.of(2026, 11, 22)));
    Instant moment = Instant.parse("2026-11-22T23:30:00Z");
    assertEquals("Mon 23 Nov 08:30", Times.moment(moment, ZoneId.of("Asia/Tokyo")));
  }
}
