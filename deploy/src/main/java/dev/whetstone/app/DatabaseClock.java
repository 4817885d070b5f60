package dev.whetstone.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * The time of the database, so that a machine whose own clock is wrong does no harm. Between two
 * calls of {@link #measure} it runs on with the machine's timer, which stops while a laptop sleeps.
 */
public final class DatabaseClock implements InstantSource {
  /** An answer that took longer says too little about the time. */
  private static final long SLOW_NANOS = Duration.ofMillis(500).toNanos();

  private final Supplier<Instant> database;
  private volatile Reading reading;

  /** Asks the database once; {@code database} answers with its time at that moment. */
  public DatabaseClock(Supplier<Instant> database) {
    this.database = database;
    this.reading = read();
  }

  /** Asks the database again. Keeps the earlier reading where the answer took long. */
  public void measure() {
    Reading fresh = read();
    if (fresh.roundTripNanos < SLOW_NANOS || fresh.roundTripNanos <= reading.roundTripNanos) {
      reading = fresh;
    }
  }

  @Override
  public Instant instant() {
    Reading last = reading;
    return last.time.plusNanos(System.nanoTime() - last.atNanos);
  }

  private Reading read() {
    long before = System.nanoTime();
    Instant time = database.get();
    long roundTrip = System.nanoTime() - before;
    return new Reading(time, before + roundTrip / 2, roundTrip);
  }

  /** The database's time when {@link System#nanoTime} was {@code atNanos}. */
  private record Reading(Instant time, long atNanos, long roundTripNanos) {}
}
