package dev.whetstone.testkit.slack.api;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Counts calls in windows, as Slack's tiers and its one message a second and channel do. */
final class Limits {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration SECOND = Duration.ofSeconds(1);

  /** Slack lets short bursts pass. */
  private static final int BURST = 3;

  private record Window(long start, int count) {}

  private final Map<String, Window> windows = new HashMap<>();

  /** How long to wait; empty where the call may pass. */
  Optional<Duration> take(Method method, String owner, Optional<String> channel) {
    if (method.name().equals("chat.postMessage") && channel.isPresent()) {
      return count(method.name() + owner + channel.get(), SECOND.multipliedBy(BURST), BURST);
    }
    return count(method.name() + owner, MINUTE, Math.max(method.perMinute(), 2));
  }

  private synchronized Optional<Duration> count(String key, Duration length, int most) {
    long now = System.nanoTime();
    Window window = windows.getOrDefault(key, new Window(now, 0));
    if (now - window.start() >= length.toNanos()) {
      window = new Window(now, 0);
    }
    windows.put(key, new Window(window.start(), window.count() + 1));
    return window.count() < most
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(window.start() + length.toNanos() - now));
  }
}
