package dev.whetstone.app;

import static java.time.ZoneOffset.UTC;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.core.chat.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClocksTest {
  private static final Instant NOW = Instant.parse("2031-05-04T08:00:00Z");

  @TempDir Path temp;
  private final AtomicInteger ticks = new AtomicInteger();

  @Test
  void followsTheDatabaseAndNotTheMachine() {
    var database = new AtomicReference<>(NOW);
    DatabaseClock clock = new DatabaseClock(database::get);
    assertNear(NOW, clock.instant());
    database.set(NOW.plusSeconds(3600));
    clock.measure();
    assertNear(NOW.plusSeconds(3600), clock.instant());
  }

  @Test
  void runsOnBetweenMeasurements() {
    DatabaseClock clock = new DatabaseClock(() -> NOW);
    Instant first = clock.instant();
    long until = System.nanoTime() + Duration.ofMillis(5).toNanos();
    while (System.nanoTime() < until) {
      Thread.onSpinWait();
    }
    assertFalse(clock.instant().isBefore(first.plusMillis(5)));
  }

  @Test
  void movesToTheNextPostingUntilTheEndOfTomorrow() {
    Instant due = NOW.plus(Duration.ofHours(5));
    assertEquals(due.plusSeconds(1), clock(Optional.of(due)).nextDay());
    assertEquals(1, ticks.get());
    delete();
    Instant late = LocalDate.ofInstant(NOW, UTC).plusDays(2).atStartOfDay(UTC).toInstant();
    Instant lastMoment = late.minusMillis(1);
    assertEquals(lastMoment.plusSeconds(1), clock(Optional.of(lastMoment)).nextDay());
    delete();
    assertEquals(NOW.plus(Duration.ofDays(1)), clock(Optional.of(late)).nextDay());
  }

  @Test
  void movesADayAheadWhereNoPostingIsNearer() {
    Instant tomorrow = NOW.plus(Duration.ofDays(1));
    assertEquals(tomorrow, clock(Optional.empty()).nextDay());
    delete();
    assertEquals(tomorrow, clock(Optional.of(NOW.plus(Duration.ofHours(49)))).nextDay());
    delete();
    assertEquals(tomorrow, clock(Optional.of(NOW.minusSeconds(1))).nextDay());
  }

  @Test
  void keepsItsOffsetBetweenRuns() {
    clock(Optional.empty()).nextDay();
    DemoClock again = clock(Optional.empty());
    assertEquals(NOW.plus(Duration.ofDays(1)), again.instant());
    assertEquals(NOW.plus(Duration.ofDays(2)), again.nextDay());
  }

  @Test
  void staysWhereTheMoveCannotBeSaved() throws IOException {
    DemoClock clock =
        new DemoClock(
            InstantSource.fixed(NOW),
            UTC,
            temp.resolve("missing/clock"),
            Optional::empty,
            ticks::incrementAndGet);
    assertThrows(UncheckedIOException.class, clock::nextDay);
    assertEquals(NOW, clock.instant());
    assertEquals(0, ticks.get());
  }

  @Test
  void namesABrokenFile() throws IOException {
    Files.writeString(file(), "tomorrow");
    String message = assertThrows(StartFailure.class, () -> clock(Optional.empty())).getMessage();
    assertTrue(message.contains(file().toString()), message);
  }

  private DemoClock clock(Optional<Instant> due) {
    return new DemoClock(InstantSource.fixed(NOW), UTC, file(), () -> due, ticks::incrementAndGet);
  }

  private Path file() {
    return temp.resolve("clock");
  }

  private void delete() {
    assertTrue(file().toFile().delete());
  }

  private static void assertNear(Instant expected, Instant actual) {
    Duration off = Duration.between(expected, actual).abs();
    assertTrue(off.compareTo(Duration.ofSeconds(5)) < 0, "off by " + off);
  }
}
