package dev.whetstone.testkit.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A platform's own clock. Clients compare the times in its ids with their own clock, so by default
 * it is the machine's, as far ahead as tests have moved it.
 */
public final class ServerClock implements InstantSource {
  private final InstantSource base;
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  public ServerClock(InstantSource base) {
    this.base = base;
  }

  /** The machine's clock. */
  public static ServerClock real() {
    return new ServerClock(InstantSource.system());
  }

  @Override
  public Instant instant() {
    return base.instant().plus(ahead.get());
  }

  /** Moves it ahead. */
  public void advance(Duration step) {
    ahead.accumulateAndGet(step, Duration::plus);
  }
}
