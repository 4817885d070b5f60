package dev.whetstone.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class SettableClockTest {
  private static final Instant START = Instant.parse("2026-11-22T09:00:00Z");
  private final SettableClock clock = SettableClock.at("2026-11-22T09:00:00Z");

  @Test
  void standsStillUntilMoved() {
    assertEquals(START, clock.instant());
    assertEquals(START, clock.instant());
  }

  @Test
  void movesBothWays() {
    assertEquals(START.plusSeconds(90), clock.advance(Duration.ofSeconds(90)));
    clock.set(START.minusSeconds(1));
    assertEquals(START.minusSeconds(1), clock.instant());
  }

  @Test
  void theNextDayIs24HoursAhead() {
    assertEquals(START.plus(Duration.ofHours(24)), clock.nextDay());
    assertEquals(START.plus(Duration.ofHours(24)), clock.instant());
  }

  @Test
  void losesNoStepUnderThreads() {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 1000; i++) {
        threads.execute(() -> clock.advance(Duration.ofSeconds(1)));
      }
    }
    assertEquals(START.plusSeconds(1000), clock.instant());
  }
}
