package dev.whetstone.testkit.discord.check;

import java.time.Duration;

/** So many requests in a window that opens with the first of them. */
public record RateLimit(int requests, Duration window) {
  public RateLimit {
    if (requests < 1 || !window.isPositive()) {
      throw new IllegalArgumentException("A limit lets something through: " + requests);
    }
  }

  public static RateLimit of(int requests, int seconds) {
    return new RateLimit(requests, Duration.ofSeconds(seconds));
  }
}
