package dev.whetstone.testkit.discord.world;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** Discord's ids: a time in milliseconds and a counter, always rising. */
public final class Snowflakes {
  private static final long EPOCH = 1_420_070_400_000L;
  private static final int TIME_SHIFT = 22;
  private static final long LATE_2024 = 311_000_000_000L;
  private final InstantSource clock;
  private final AtomicLong last = new AtomicLong();
  private final AtomicLong servers = new AtomicLong();

  Snowflakes(InstantSource clock) {
    this.clock = clock;
  }

  public String next() {
    long earliest = (clock.millis() - EPOCH) << TIME_SHIFT;
    return Long.toString(last.updateAndGet(previous -> Math.max(previous + 1, earliest)));
  }

  /** One millisecond after the one before: shards are told by the time, so servers spread. */
  String nextServer() {
    return Long.toString((LATE_2024 + servers.incrementAndGet()) << TIME_SHIFT);
  }

  public static Instant time(String id) {
    return Instant.ofEpochMilli((Long.parseLong(id) >> TIME_SHIFT) + EPOCH);
  }
}
