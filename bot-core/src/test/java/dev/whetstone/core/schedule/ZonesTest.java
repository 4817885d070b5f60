package dev.whetstone.core.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.core.chat.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZonesTest {
  private static final Instant SUMMER = Instant.parse("2026-07-01T00:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, Europe/Berlin",
    "europe/berlin, Europe/Berlin",
    "berlin, Europe/Berlin",
    "new york, America/New_York",
    "' Kolkata ', Asia/Kolkata",
  })
  void readsRegionsAndCities(String text, String zone) {
    assertEquals(ZoneId.of(zone), Zones.parse(text));
  }

  @ParameterizedTest
  @CsvSource({"UTC, 0", "utc, 0", "GMT, 0", "gmt, 0", "Z, 0", "+05:30, 19800", "-8, -28800"})
  void readsOffsets(String text, int seconds) {
    assertEquals(seconds, Zones.parse(text).getRules().getOffset(SUMMER).getTotalSeconds());
  }

  @Test
  void readsBackEveryZoneOfTheJdk() {
    for (String zone : ZoneId.getAvailableZoneIds()) {
      assertEquals(ZoneId.of(zone).getRules(), Zones.parse(zone).getRules());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Berlni, Europe/Berlin",
    "Europe/Berln, Europe/Berlin",
    "Mars/London, Europe/London",
    "new yrok, America/New_York",
    "Louisville, America/Kentucky/Louisville",
  })
  void refusesWithWhatIsNear(String text, String near) {
    Refusal refusal = assertThrows(Refusal.class, () -> Zones.parse(text));
    assertTrue(refusal.advice().contains(near), refusal.advice());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Mars/Olympus_Mons", "+25:00", "GMT+99", "Europe/", "/", "../etc"})
  void refusesWithAnExample(String text) {
    Refusal refusal = assertThrows(Refusal.class, () -> Zones.parse(text));
    assertTrue(refusal.problem().contains("time zone"), refusal.problem());
  }

  @Test
  void refusesAHugeTextAtOnceAndShortly() {
    String huge = "Berlin".repeat(2_000);
    assertTimeout(
        Duration.ofMillis(500),
        () -> {
          Refusal refusal = assertThrows(Refusal.class, () -> Zones.parse(huge));
          assertTrue(refusal.problem().length() < 200);
        });
  }

  @Test
  void completes() {
    assertTrue(Zones.matching("kolk").contains("Asia/Kolkata"));
    assertTrue(Zones.matching("new y").contains("America/New_York"));
  }
}
