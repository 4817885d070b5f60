package dev.whetstone.testkit.slack.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.web.Json;

/** Something that an app is told. */
public record Envelope(Kind kind, ObjectNode payload) {
  /** By Slack's names. */
  public enum Kind {
    COMMAND("slash_commands"),
    INTERACTIVE("interactive"),
    EVENT("events_api");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  /** As Socket Mode sends it. */
  ObjectNode json(String id, int attempt) {
    ObjectNode json =
        Json.object()
            .put("envelope_id", id)
            .put("type", kind.word())
            .put("accepts_response_payload", kind != Kind.EVENT);
    json.set("payload", payload);
    if (kind == Kind.EVENT) {
      json.put("retry_attempt", attempt).put("retry_reason", attempt == 0 ? "" : "timeout");
    }
    return json;
  }
}
