package dev.whetstone.app;

import dev.whetstone.core.chat.MovableClock;
import dev.whetstone.core.chat.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;

/** A clock ahead of another by an offset that is kept in a file and only ever grows. */
public final class DemoClock implements MovableClock {
  /** So many times of posting in one day are stopped at. */
  private static final int MOST_STOPS = 100;

  private final InstantSource base;
  private final ZoneId zone;
  private final DurableFile file;
  private final Function<Instant, Optional<Instant>> nextDue;
  private final Runnable tick;
  private volatile Duration offset;

  /**
   * Reads the kept offset; none means zero.
   *
   * @param zone where its user is
   * @param nextDue when the first round after a given moment is due
   * @param tick what to do at once after each move
   */
  public DemoClock(
      InstantSource base,
      ZoneId zone,
      Path file,
      Function<Instant, Optional<Instant>> nextDue,
      Runnable tick) {
    this.base = base;
    this.zone = zone;
    this.file = new DurableFile(file);
    this.nextDue = nextDue;
    this.tick = tick;
    this.offset = readOffset(file);
  }

  @Override
  public Instant instant() {
    return base.instant().plus(offset);
  }

  /**
   * Moves to tomorrow: to a second after its first posting, or to the same time of day where it has
   * none. Stops at what is due today on the way. Each move is on disk before it takes effect.
   */
  @Override
  public synchronized Instant nextDay() {
    LocalDate today = date(instant());
    for (int stops = 0; date(instant()).equals(today); stops++) {
      Instant now = instant();
      move(now, stops < MOST_STOPS ? next(now) : sameTimeTomorrow(now));
    }
    return instant();
  }

  private void move(Instant from, Instant to) {
    Duration grown = offset.plus(Duration.between(from, to));
    try {
      file.write(grown.toString());
    } catch (IOException e) {
      throw new UncheckedIOException("The demo's clock could not be saved", e);
    }
    offset = grown;
    tick.run();
  }

  private Instant next(Instant now) {
    Instant tomorrowEnds = date(now).plusDays(2).atStartOfDay(zone).toInstant();
    return nextDue
        .apply(now)
        .filter(due -> due.isBefore(tomorrowEnds))
        .map(due -> due.plusSeconds(1))
        .orElseGet(() -> sameTimeTomorrow(now));
  }

  private Instant sameTimeTomorrow(Instant now) {
    return now.atZone(zone).plusDays(1).toInstant();
  }

  private LocalDate date(Instant time) {
    return LocalDate.ofInstant(time, zone);
  }

  private Duration readOffset(Path path) {
    try {
      return file.read().map(text -> Duration.parse(text.strip())).orElse(Duration.ZERO);
    } catch (IOException | DateTimeParseException e) {
      throw new StartFailure(
          "The file %s should hold how far the demo's clock is ahead and cannot be read. Delete it"
                  .formatted(path)
              + " to start again at the real time.",
          e);
    }
  }
}
