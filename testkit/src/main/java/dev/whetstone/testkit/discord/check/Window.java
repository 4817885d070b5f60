package dev.whetstone.testkit.discord.check;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a bucket has given out since it was last full. */
record Window(Instant end, int asked, int limit) {
  /** One more request: in the open window, or in a new one where that is over. */
  static Window next(@Nullable Window open, RateLimit limit, Instant now) {
    if (open == null || open.isOver(now)) {
      return new Window(now.plus(limit.window()), 1, limit.requests());
    }
    // Refusals are not counted further, so that the number cannot run over.
    return new Window(open.end, Math.min(open.asked + 1, open.limit + 1), open.limit);
  }

  boolean isOver(Instant now) {
    return !now.isBefore(end);
  }

  boolean refuses() {
    return asked > limit;
  }

  int remaining() {
    return Math.max(0, limit - asked);
  }

  Duration left(Instant now) {
    return Duration.between(now, end);
  }
}
