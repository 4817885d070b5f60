package dev.whetstone.core.leaderboard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {
  @ParameterizedTest
  @CsvSource({
    "2026-11-22, 2026-11-16, 2026-11-01",
    "2026-11-23, 2026-11-23, 2026-11-01",
    "2026-12-31, 2026-12-28, 2026-12-01",
    "2027-01-01, 2026-12-28, 2027-01-01",
    "2027-01-03, 2026-12-28, 2027-01-01",
    "2027-01-04, 2027-01-04, 2027-01-01",
  })
  void beginsOnMondayAndOnTheFirst(LocalDate date, LocalDate week, LocalDate month) {
    assertEquals(week, Period.WEEK.start(date));
    assertEquals(month, Period.MONTH.start(date));
    assertEquals(Period.BEGINNING, Period.ALL.start(date));
  }
}
