package dev.whetstone.web.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message in a channel. It is shown to all, or only to the member {@code to}; {@code key} is its
 * post key where the core posted it by itself, {@code by} and {@code said} tell which member's
 * doing it answers, and {@code edition} counts its edits.
 */
public record Message(
    String id,
    String channel,
    Instant at,
    @Nullable String to,
    @Nullable String key,
    @Nullable String by,
    @Nullable String said,
    int edition,
    JsonNode card) {

  boolean visibleTo(String member) {
    return to == null || to.equals(member);
  }

  Message edited(JsonNode newCard) {
    return new Message(id, channel, at, to, key, by, said, edition + 1, newCard);
  }

  /** The one form of a message, in the journal and on the wire. */
  public ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", id).put("channel", channel).put("at", at.toString());
    json.put("to", to).put("key", key).put("by", by).put("said", said);
    return json.put("edition", edition).set("card", card);
  }

  /** Reads what {@link #json} wrote; empty for anything else, such as half of it. */
  static Optional<Message> parse(JsonNode json) {
    if (!json.path("id").isTextual() || !json.path("card").isObject()) {
      return Optional.empty();
    }
    try {
      return Optional.of(read(json));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Message read(JsonNode json) {
    return new Message(
        json.path("id").asText(),
        json.path("channel").asText(),
        Instant.parse(json.path("at").asText()),
        json.path("to").textValue(),
        json.path("key").textValue(),
        json.path("by").textValue(),
        json.path("said").textValue(),
        json.path("edition").asInt(),
        json.path("card"));
  }
}
