package dev.whetstone.testkit.discord.check;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts requests as Discord does: per route and major parameter, and over all of a bot. For any
 * number of threads; those on different buckets do not wait for each other.
 */
public final class RateLimits {
  private static final int TIDY_EVERY = 4096;

  private final InstantSource clock;
  private final ConcurrentHashMap<Bucket, Window> windows = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<String, String> hashes = new ConcurrentHashMap<>();
  private final AtomicLong asked = new AtomicLong();
  private volatile RateLimitPlan plan;

  public RateLimits(InstantSource clock, RateLimitPlan plan) {
    this.clock = clock;
    this.plan = plan;
  }

  /** Windows that are open keep their limits. */
  public void follow(RateLimitPlan next) {
    plan = next;
  }

  /**
   * Asks for one request.
   *
   * @param bot whose request it is; each bot has limits of its own
   * @param route Discord's template, such as {@code /channels/{channel_id}/messages}
   * @param major the channel, guild or webhook with its token that the path names; else empty
   */
  public Allowance ask(String bot, String method, String route, String major) {
    Instant now = clock.instant();
    tidy(now);
    String key = OpenApi.key(method, route);
    if (isBoundGlobally(route)) {
      Window all = take(new Bucket(bot, "", ""), plan.global(), now);
      if (all.refuses()) {
        return Allowance.refused(Map.of(), all.left(now), true);
      }
    }
    Window window = take(new Bucket(bot, key, major), plan.of(key), now);
    Map<String, String> headers = headers(key, window, now);
    return window.refuses()
        ? Allowance.refused(headers, window.left(now), false)
        : Allowance.granted(headers);
  }

  private Window take(Bucket bucket, RateLimit limit, Instant now) {
    return windows.compute(bucket, (same, open) -> Window.next(open, limit, now));
  }

  private Map<String, String> headers(String key, Window window, Instant now) {
    return Map.of(
        "X-RateLimit-Limit", Integer.toString(window.limit()),
        "X-RateLimit-Remaining", Integer.toString(window.remaining()),
        "X-RateLimit-Reset", Seconds.of(window.end()).toPlainString(),
        "X-RateLimit-Reset-After", Seconds.of(window.left(now)).toPlainString(),
        "X-RateLimit-Bucket", hashes.computeIfAbsent(key, RateLimits::hash));
  }

  /** Interactions, and the webhooks that answer them, do not count against the bot. */
  private static boolean isBoundGlobally(String route) {
    return !route.startsWith("/interactions/") && !route.startsWith("/webhooks/{");
  }

  /** Every interaction leaves a bucket behind. */
  private void tidy(Instant now) {
    if (asked.incrementAndGet() % TIDY_EVERY == 0) {
      windows.values().removeIf(window -> window.isOver(now));
    }
  }

  /** Looks like Discord's: 32 hexadecimal digits that say nothing. */
  private static String hash(String key) {
    UUID uuid = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    return uuid.toString().replace("-", "");
  }

  private record Bucket(String bot, String route, String major) {}
}
