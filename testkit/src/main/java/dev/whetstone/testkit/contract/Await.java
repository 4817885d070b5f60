package dev.whetstone.testkit.contract;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what must happen within a deadline; looks every few milliseconds. */
public final class Await {
  /** Shorter only where the contract itself is tried on platforms that must fail. */
  static final ScopedValue<Duration> DEADLINE = ScopedValue.newInstance();

  static final Duration LONG = Duration.ofSeconds(15);
  private static final Duration PAUSE = Duration.ofMillis(5);

  private Await() {}

  /** The first value; {@link AssertionError} with both words after the deadline. */
  public static <T> T value(
      String expected, Supplier<Optional<T>> source, Supplier<String> instead) {
    Duration deadline = DEADLINE.orElse(LONG);
    long end = System.nanoTime() + deadline.toNanos();
    do {
      Optional<T> value = source.get();
      if (value.isPresent()) {
        return value.get();
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    } while (System.nanoTime() < end);
    throw new AssertionError(
        "Waited " + deadline.toSeconds() + " s for " + expected + ". Instead: " + instead.get());
  }

  /** Waits for the condition. */
  public static void until(String expected, BooleanSupplier condition, Supplier<String> instead) {
    value(expected, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty(), instead);
  }
}
