package dev.whetstone.app;

import dev.whetstone.core.chat.MovableClock;
import dev.whetstone.core.chat.StartFailure;
import dev.whetstone.core.store.Stores.Due;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A clock ahead of another by an offset that is kept in a file and only ever grows. */
public final class DemoClock implements MovableClock {
  private final InstantSource base;
  private final ZoneId zone;
  private final DurableFile file;
  private final Function<Instant, Optional<Due>> nextDue;
  private final Runnable tick;
  private volatile Duration offset;

  /**
   * Reads the kept offset; none means zero.
   *
   * @param zone where its user is
   * @param nextDue which group is due first after a given moment
   * @param tick what to do at once after each move
   */
  public DemoClock(
      InstantSource base,
      ZoneId zone,
      Path file,
      Function<Instant, Optional<Due>> nextDue,
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
   * Moves ahead until the date changes, to a second after each posting on the way or by a day where
   * none is due until tomorrow ends. Stops before a group would be posted to twice: its first
   * question wants an answer. Each move is on disk before it takes effect.
   */
  @Override
  public synchronized Instant nextDay() {
    LocalDate today = date(instant());
    Set<Long> posted = new HashSet<>();
    boolean more = true;
    while (more) {
      Instant now = instant();
      Optional<Due> due = nextDue.apply(now).filter(d -> d.at().isBefore(tomorrowEnds(now)));
      more = due.isEmpty() || posted.add(due.get().group());
      if (more) {
        move(now, due.map(d -> d.at().plusSeconds(1)).orElseGet(() -> sameTimeTomorrow(now)));
        more = date(instant()).equals(today);
      }
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

  private Instant tomorrowEnds(Instant now) {
    return date(now).plusDays(2).atStartOfDay(zone).toInstant();
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
