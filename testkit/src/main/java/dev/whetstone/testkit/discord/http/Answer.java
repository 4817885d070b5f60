package dev.whetstone.testkit.discord.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whetstone.testkit.web.Json;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a request gets back. */
public record Answer(int status, Optional<JsonNode> body, Map<String, String> headers) {
  public Answer {
    headers = Map.copyOf(headers);
  }

  public static Answer ok(JsonNode body) {
    return of(200, body);
  }

  public static Answer created(JsonNode body) {
    return of(201, body);
  }

  public static Answer nothing() {
    return new Answer(204, Optional.empty(), Map.of());
  }

  public static Answer of(int status, JsonNode body) {
    return new Answer(status, Optional.of(body), Map.of());
  }

  public static Answer error(int status, int code, String message) {
    return of(status, Json.object().put("message", message).put("code", code));
  }

  public Answer with(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(headers);
    all.putAll(more);
    return new Answer(status, body, all);
  }
}
