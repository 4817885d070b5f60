package dev.whetstone.testkit.slack.event;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whetstone.testkit.web.Json;

/**
 * The app's acknowledgement.
 *
 * @param problem empty, or what Slack's client tells the user
 * @param body an empty object where there is none
 */
public record Ack(String problem, JsonNode body) {
  static Ack of(JsonNode body) {
    return new Ack("", body.isObject() ? body : Json.object());
  }

  static Ack failed(String problem) {
    return new Ack(problem, Json.object());
  }

  public boolean isGood() {
    return problem.isEmpty();
  }
}
