package dev.whetstone.testkit.slack;

import static dev.whetstone.testkit.web.ControlRoutes.millis;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/**
 * Something that goes wrong a number of times. A method is the Web API's, such as {@code
 * chat.postMessage}, {@code response_url}, {@code upload}, or {@code *} for any.
 */
public sealed interface Fault {
  /** Says goodbye on every Socket Mode connection, with Slack's reason. */
  record Disconnect(String reason) implements Fault {}

  /** Ends every Socket Mode connection without a word. */
  record DropSockets() implements Fault {}

  /** Answers with the status and does nothing else. */
  record Answer(String method, int status, int times) implements Fault {}

  /** Answers with one of Slack's errors and does nothing else. */
  record Refuse(String method, String error, int times) implements Fault {}

  /** Answers 429 with so long to wait. */
  record Limit(String method, Duration retryAfter, int times) implements Fault {}

  /** Does what is asked after the delay. */
  record Delay(String method, Duration delay, int times) implements Fault {}

  /** Does what is asked and closes the connection without an answer. */
  record LoseResponse(String method, int times) implements Fault {}

  /** Reads {@code {"type": "Answer", …}}. */
  static Fault of(JsonNode json) {
    String method = json.path("method").asText("*");
    int times = json.path("times").asInt(1);
    return switch (json.path("type").asText()) {
      case "Disconnect" -> new Disconnect(json.path("reason").asText("refresh_requested"));
      case "DropSockets" -> new DropSockets();
      case "Answer" -> new Answer(method, json.path("status").asInt(), times);
      case "Refuse" -> new Refuse(method, json.path("error").asText(), times);
      case "Limit" -> new Limit(method, millis(json, "retryAfter"), times);
      case "Delay" -> new Delay(method, millis(json, "delay"), times);
      case "LoseResponse" -> new LoseResponse(method, times);
      default -> throw new IllegalArgumentException("There is no fault like " + json);
    };
  }
}
