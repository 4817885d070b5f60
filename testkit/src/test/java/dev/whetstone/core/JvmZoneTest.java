package dev.whetstone.core;

import static dev.whetstone.core.World.ANN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.whetstone.core.chat.Card;
import dev.whetstone.core.question.Difficulty;
import dev.whetstone.testkit.SampleBank;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Local dates and times come back from the database as they went in, wherever the JVM stands. */
class JvmZoneTest {
  private final TimeZone before = TimeZone.getDefault();

  @AfterEach
  void restore() {
    TimeZone.setDefault(before);
  }

  @ParameterizedTest
  @CsvSource({
    "Pacific/Apia, 2011-12-30", // a date that the JVM's zone did not have
    "Africa/Cairo, 2026-04-24", // no midnight that day
    "America/Havana, 2026-11-01", // midnight twice
    "Pacific/Kiritimati, 2026-11-23",
    "Pacific/Pago_Pago, 2026-11-23",
  })
  void datesAndTimesSurvive(String zone, String date) {
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    try (World world = new World(date + "T00:20:00Z", SampleBank.of(12, Difficulty.EASY))) {
      world.setUp("00:30", "UTC", "daily");
      world.at(date + "T00:30:00Z");
      assertEquals(date, world.sql.ask("select local_date from round"));
      world.answer(ANN, "B");
      assertEquals(date, world.sql.ask("select day from member_day"));
      String day = dev.whetstone.core.schedule.Times.day(java.time.LocalDate.parse(date));
      Card streak = World.card(world.command(ANN, "streak"));
      World.assertSays(streak, "The last day that counted is " + day + ".");
      World.assertSays(streak, "Nothing is waiting for you right now.");
      world.nextDay();
      world.answer(ANN, "B");
      assertEquals("2 days", world.streak(ANN));
      assertEquals("1 ann 20, 2 of 2 right *", world.board(ANN, "all").getFirst());
    }
  }
}
