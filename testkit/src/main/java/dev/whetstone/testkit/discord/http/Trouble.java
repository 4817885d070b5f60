package dev.whetstone.testkit.discord.http;

import java.time.Duration;
import java.util.Optional;

/**
 * What goes wrong with one request.
 *
 * @param instead answered instead of doing anything
 * @param lost whether the answer never leaves
 */
public record Trouble(Optional<Answer> instead, Duration delay, boolean lost) {
  public static final Trouble NONE = new Trouble(Optional.empty(), Duration.ZERO, false);

  public static Trouble answering(Answer answer) {
    return new Trouble(Optional.of(answer), Duration.ZERO, false);
  }

  /** Who makes it. */
  public interface Maker {
    /** For the next request on this route, such as {@code GET /users/@me}. */
    Trouble next(String route);
  }
}
