package dev.whetstone.app;

import static java.time.ZoneOffset.UTC;
import static java.util.Comparator.naturalOrder;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.core.chat.StartFailure;
import dev.whetstone.core.store.Stores.Due;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClocksTest {
  private static final Instant NOW = Instant.parse("2031-05-04T08:00:00Z");
  private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));

  @TempDir Path temp;
  private final List<Instant> stops = new ArrayList<>();

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
  void movesToTomorrowsFirstPosting() {
    Instant nine = NOW.plus(Duration.ofHours(25));
    assertEquals(nine.plusSeconds(1), clock(due(nine)).nextDay());
    assertEquals(1, stops.size());
    delete();
    Instant late = LocalDate.ofInstant(NOW, UTC).plusDays(2).atStartOfDay(UTC).toInstant();
    Instant lastMoment = late.minusMillis(1001);
    assertEquals(lastMoment.plusSeconds(1), clock(due(lastMoment)).nextDay());
    delete();
    assertEquals(TOMORROW, clock(due(late)).nextDay());
  }

  @Test
  void stopsAtWhatIsDueTodayOnTheWay() {
    Instant ten = NOW.plus(Duration.ofHours(2));
    Instant nineTomorrow = NOW.plus(Duration.ofHours(25));
    DemoClock clock = clock(due(ten, nineTomorrow, ten.plus(Duration.ofDays(1))));
    assertEquals(nineTomorrow.plusSeconds(1), clock.nextDay());
    assertEquals(List.of(ten.plusSeconds(1), nineTomorrow.plusSeconds(1)), stops);
  }

  @Test
  void neverPostsTwiceToAGroup() {
    Instant nine = NOW.plus(Duration.ofHours(1));
    DemoClock clock = clock(due(nine, nine.plus(Duration.ofDays(1))));
    assertEquals(nine.plusSeconds(1), clock.nextDay());
    assertEquals(nine.plus(Duration.ofDays(1)).plusSeconds(1), clock.nextDay());
  }

  @Test
  void movesADayAheadWhereNothingIsDueTomorrow() {
    assertEquals(TOMORROW, clock(due()).nextDay());
    delete();
    assertEquals(TOMORROW, clock(due(NOW.plus(Duration.ofHours(49)))).nextDay());
    delete();
    assertEquals(TOMORROW, clock(due(NOW.minusSeconds(1))).nextDay());
  }

  @Test
  void keepsTheTimeOfDayWhereTheClocksChange() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    Instant before = Instant.parse("2031-03-29T08:00:00Z"); // they go forward that night
    DemoClock clock = clock(before, berlin, due());
    assertEquals(Instant.parse("2031-03-30T07:00:00Z"), clock.nextDay());
  }

  @Test
  void keepsItsOffsetBetweenRuns() {
    clock(due()).nextDay();
    DemoClock again = clock(due());
    assertEquals(TOMORROW, again.instant());
    assertEquals(NOW.plus(Duration.ofDays(2)), again.nextDay());
  }

  @Test
  void staysWhereTheMoveCannotBeSaved() throws IOException {
    DemoClock clock =
        new DemoClock(
            InstantSource.fixed(NOW),
            UTC,
            temp.resolve("missing/clock"),
            due(),
            () -> stops.add(NOW));
    assertThrows(UncheckedIOException.class, clock::nextDay);
    assertEquals(NOW, clock.instant());
    assertEquals(List.of(), stops);
  }

  @Test
  void namesABrokenFile() throws IOException {
    Files.writeString(file(), "tomorrow");
    String message = assertThrows(StartFailure.class, () -> clock(due())).getMessage();
    assertTrue(message.contains(file().toString()), message);
  }

  /** Each time of day is that of a group. */
  private static Function<Instant, Optional<Due>> due(Instant... times) {
    return now ->
        Stream.of(times)
            .filter(time -> time.isAfter(now))
            .min(naturalOrder())
            .map(time -> new Due(time.getEpochSecond() % Duration.ofDays(1).toSeconds(), time));
  }

  private DemoClock clock(Function<Instant, Optional<Due>> due) {
    return clock(NOW, UTC, due);
  }

  private DemoClock clock(Instant now, ZoneId zone, Function<Instant, Optional<Due>> due) {
    var made = new AtomicReference<DemoClock>();
    Runnable tick = () -> stops.add(made.get().instant());
    made.set(new DemoClock(InstantSource.fixed(now), zone, file(), due, tick));
    return made.get();
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
