package dev.whetstone.testkit.discord.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks the check and flattens what it says. */
final class Refusals {
  static final String MESSAGES = "/channels/{channel_id}/messages";
  static final String CALLBACK = "/interactions/{interaction_id}/{interaction_token}/callback";
  static final String COMMANDS = "/applications/{application_id}/commands";

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();

  private Refusals() {}

  /** JSON, in which single quotes do as well. */
  static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  static List<String> post(String body) {
    return of("POST", MESSAGES, body);
  }

  /** Each problem as its path and code; an answer without a list as its code alone. */
  static List<String> of(String method, String route, String body) {
    Optional<? extends JsonNode> answer = new RequestCheck().check(method, route, json(body));
    List<String> flat = new ArrayList<>();
    answer.ifPresent(refusal -> {
      if (refusal.has("errors")) {
        flatten("", refusal.get("errors"), flat);
      } else {
        flat.add(refusal.get("code").asText());
      }
    });
    return flat;
  }

  private static void flatten(String path, JsonNode errors, List<String> flat) {
    errors
        .properties()
        .forEach(entry -> {
          if (entry.getKey().equals("_errors")) {
            entry.getValue().forEach(e -> flat.add(path.strip() + ' ' + e.get("code").asText()));
          } else {
            String dot = path.isEmpty() ? "" : ".";
            flatten(path + dot + entry.getKey(), entry.getValue(), flat);
          }
        });
  }
}
