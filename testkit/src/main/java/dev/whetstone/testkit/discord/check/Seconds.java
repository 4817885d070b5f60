package dev.whetstone.testkit.discord.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;

/** Times as Discord writes them: seconds with milliseconds, rounded up so that nobody is early. */
final class Seconds {
  private static final int MILLIS = 3;
  private static final int NANOS = 9;

  private Seconds() {}

  static BigDecimal of(Duration duration) {
    return of(duration.getSeconds(), duration.getNano());
  }

  static BigDecimal of(Instant instant) {
    return of(instant.getEpochSecond(), instant.getNano());
  }

  private static BigDecimal of(long seconds, int nanos) {
    return BigDecimal.valueOf(seconds)
        .add(BigDecimal.valueOf(nanos, NANOS))
        .setScale(MILLIS, RoundingMode.UP);
  }
}
