package dev.whetstone.testkit.slack.api;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What goes wrong with one request.
 *
 * @param status answered instead of doing anything
 * @param retryAfter with a 429
 * @param error one of Slack's errors, answered instead of doing anything
 * @param lost whether the work is done and the answer never arrives
 */
public record Trouble(
    OptionalInt status,
    Optional<Duration> retryAfter,
    Optional<String> error,
    Duration delay,
    boolean lost) {
  public static final Trouble NONE =
      new Trouble(OptionalInt.empty(), Optional.empty(), Optional.empty(), Duration.ZERO, false);

  public static Trouble answering(int status) {
    return new Trouble(
        OptionalInt.of(status), Optional.empty(), Optional.empty(), Duration.ZERO, false);
  }

  public static Trouble limiting(Duration retryAfter) {
    return new Trouble(
        OptionalInt.of(429), Optional.of(retryAfter), Optional.empty(), Duration.ZERO, false);
  }

  public static Trouble refusing(String error) {
    return new Trouble(
        OptionalInt.empty(), Optional.empty(), Optional.of(error), Duration.ZERO, false);
  }

  public static Trouble delaying(Duration delay) {
    return new Trouble(OptionalInt.empty(), Optional.empty(), Optional.empty(), delay, false);
  }

  public static Trouble losing() {
    return new Trouble(
        OptionalInt.empty(), Optional.empty(), Optional.empty(), Duration.ZERO, true);
  }

  /** Decides for each request, by the method's name. */
  public interface Maker {
    Trouble next(String method);
  }
}
