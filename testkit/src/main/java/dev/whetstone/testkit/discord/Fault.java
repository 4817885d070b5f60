package dev.whetstone.testkit.discord;

import java.time.Duration;

/**
 * Something that goes wrong a number of times. A route is Discord's, such as {@code POST
 * /channels/{channel_id}/messages}, or {@code *} for any.
 */
public sealed interface Fault {
  /** Closes every gateway connection with Discord's code. */
  record DropGateway(int code) implements Fault {}

  /** Answers with the status and does nothing else. */
  record Answer(String route, int status, int times) implements Fault {}

  /** Answers 429 with so long to wait, on this route or for the whole bot. */
  record Limit(String route, Duration retryAfter, boolean global, int times) implements Fault {}

  /** Does what is asked after the delay. */
  record Delay(String route, Duration delay, int times) implements Fault {}

  /** Does what is asked and closes the connection without an answer. */
  record LoseResponse(String route, int times) implements Fault {}

  /** Refuses the token from now on, also of what is connected. */
  record RevokeToken() implements Fault {}
}
