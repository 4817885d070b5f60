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
import java.util.function.Supplier;

/** A clock ahead of another by an offset that is kept in a file and only ever grows. */
public final class DemoClock implements MovableClock {
  private static final Duration DAY = Duration.ofDays(1);

  private final InstantSource base;
  private final ZoneId zone;
  private final DurableFile file;
  private final Supplier<Optional<Instant>> nextDue;
  private final Runnable tick;
  private volatile Duration offset;

  /**
   * Reads the kept offset; none means zero.
   *
   * @param zone where its user is
   * @param nextDue when the next round is due
   * @param tick what to do at once after each move
   */
  public DemoClock(
      InstantSource base,
      ZoneId zone,
      Path file,
      Supplier<Optional<Instant>> nextDue,
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
   * Moves to a second after the next due round, or a day ahead where none is due until the end of
   * tomorrow. The move is on disk before it takes effect.
   */
  @Override
  public synchronized Instant nextDay() {
    Instant now = instant();
    Duration grown = offset.plus(Duration.between(now, target(now)));
    try {
      file.write(grown.toString());
    } catch (IOException e) {
      throw new UncheckedIOException("The demo's clock could not be saved", e);
    }
    offset = grown;
    tick.run();
    return instant();
  }

  private Instant target(Instant now) {
    Instant tomorrowEnds =
        LocalDate.ofInstant(now, zone).plusDays(2).atStartOfDay(zone).toInstant();
    return nextDue
        .get()
        .filter(due -> due.isAfter(now) && due.isBefore(tomorrowEnds))
        .map(due -> due.plusSeconds(1))
        .orElse(now.plus(DAY));
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
