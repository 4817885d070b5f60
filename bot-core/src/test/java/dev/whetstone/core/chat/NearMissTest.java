package dev.whetstone.core.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearMissTest {
  private static final List<String> NAMES =
      List.of("today", "practice", "streak", "leaderboard", "topics", "setup", "pause");

  @ParameterizedTest
  @CsvSource({
    "toady, today",
    "Streek, streak",
    "leader, leaderboard",
    "practise, practice",
    "topic, topics",
    "seutp, setup",
    "PUASE, pause",
  })
  void findsWhatWasMeant(String typed, String meant) {
    assertEquals(meant, NearMiss.of(typed, NAMES).getFirst());
  }

  @ParameterizedTest
  @CsvSource({"xylophone", "''", "q", "ñandú", "'; drop table member; --'"})
  void findsNothingInNonsense(String typed) {
    assertEquals(List.of(), NearMiss.of(typed, NAMES));
  }

  @Test
  void namesAtMostThreeBestFirst() {
    List<String> names = List.of("abcx", "abcd", "abxd", "axcd", "xbcd");
    assertEquals(List.of("abcd", "abcx", "abxd"), NearMiss.of("abcd", names));
  }

  @Test
  void looksAtAHugeTextQuickly() {
    List<String> names = Collections.nCopies(600, "America/Argentina/Buenos_Aires");
    String huge = "x".repeat(100_000);
    assertTimeout(Duration.ofMillis(500), () -> assertEquals(List.of(), NearMiss.of(huge, names)));
  }
}
