package dev.whetstone.core.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.core.chat.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
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

  @ParameterizedTest
  @CsvSource({
    "EST, America/New_York",
    "edt, America/New_York",
    "CST, America/Chicago America/Mexico_City Asia/Shanghai",
    "PST, America/Los_Angeles",
    "PDT, America/Los_Angeles",
    "MST, America/Denver America/Phoenix",
    "CET, Europe/Berlin Europe/Paris",
    "CEST, Europe/Berlin Europe/Paris",
    "BST, Europe/London Asia/Dhaka",
    "IST, Asia/Kolkata Europe/Dublin Asia/Jerusalem",
    "JST, Asia/Tokyo",
    "AEST, Australia/Sydney",
    "GMT, UTC Europe/London",
    "UTC, UTC Europe/London",
    "' msk ', Europe/Moscow"
  })
  void anAbbreviationFirstBringsTheCitiesThatPeopleMean(String typed, String first) {
    List<String> expected = List.of(first.split(" "));
    List<String> found = Zones.matching(typed);

    assertEquals(expected, found.subList(0, expected.size()));
    found.forEach(zone -> assertEquals(ZoneId.of(zone), Zones.parse(zone)));
    assertEquals(Set.copyOf(found).size(), found.size());
  }

  @Test
  void whatAnAbbreviationIsPartOfStillComes() {
    assertTrue(Zones.matching("ist").contains("Europe/Istanbul"));
  }

  @Test
  void anAbbreviationThatIsNoZoneIsRefusedWithItsCities() {
    Refusal refusal = assertThrows(Refusal.class, () -> Zones.parse("PST"));
    assertEquals(
        "Did you mean America/Los_Angeles, America/Vancouver, Asia/Manila?", refusal.advice());
  }
}
