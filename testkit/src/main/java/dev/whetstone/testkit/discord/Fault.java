package dev.whetstone.testkit.discord;

import static dev.whetstone.testkit.web.ControlRoutes.millis;

import com.fasterxml.jackson.databind.JsonNode;
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

  /** Reads {@code {"type": "DropGateway", …}}. */
  static Fault of(JsonNode json) {
    String route = json.path("route").asText("*");
    int times = json.path("times").asInt(1);
    return switch (json.path("type").asText()) {
      case "DropGateway" -> new Fault.DropGateway(json.path("code").asInt());
      case "Answer" -> new Fault.Answer(route, json.path("status").asInt(), times);
      case "Limit" ->
          new Fault.Limit(
              route, millis(json, "retryAfter"), json.path("global").asBoolean(), times);
      case "Delay" -> new Fault.Delay(route, millis(json, "delay"), times);
      case "LoseResponse" -> new Fault.LoseResponse(route, times);
      case "RevokeToken" -> new Fault.RevokeToken();
      default -> throw new IllegalArgumentException("There is no fault like " + json);
    };
  }
}
