package dev.whetstone.testkit.slack.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.web.Json;

/** Slack's answer where it does not do what was asked. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final transient ObjectNode body;

  Refused(ObjectNode body) {
    super(body.path("error").asText(), null, false, false);
    this.body = body;
  }

  static Refused because(String error) {
    return new Refused(Json.object().put("ok", false).put("error", error));
  }

  ObjectNode body() {
    return body;
  }
}
