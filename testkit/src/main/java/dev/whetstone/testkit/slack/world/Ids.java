package dev.whetstone.testkit.slack.world;

import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Ids and timestamps as Slack forms them; each is given out once. */
public final class Ids {
  private static final long FIRST = 0x1_0000_0000L;
  private final AtomicLong next = new AtomicLong(FIRST);
  private final AtomicLong micros = new AtomicLong();
  private final InstantSource clock;

  Ids(InstantSource clock) {
    this.clock = clock;
  }

  /** Such as {@code C01A2B3C4D5} for the prefix C. */
  public String next(String prefix) {
    String number = Long.toString(next.incrementAndGet(), 36).toUpperCase(Locale.ROOT);
    return prefix + "0".repeat(Math.max(0, 10 - number.length())) + number;
  }

  /** A message's: seconds and microseconds, later than all before. */
  public String ts() {
    long now = clock.millis() * 1000;
    long mine = micros.updateAndGet(last -> Math.max(last + 1, now));
    return "%d.%06d".formatted(mine / 1_000_000, mine % 1_000_000);
  }
}
