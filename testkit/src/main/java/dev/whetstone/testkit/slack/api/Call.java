package dev.whetstone.testkit.slack.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.slack.world.Token;
import dev.whetstone.testkit.web.Json;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A method call as handlers see it.
 *
 * @param authorization what the call identifies itself with
 * @param token the bot token, where it is one
 */
record Call(ObjectNode arguments, String authorization, Optional<Token> token) {
  private static final Set<String> JSON =
      Set.of("blocks", "attachments", "metadata", "view", "files", "event_payload");
  private static final Set<String> FLAGS =
      Set.of(
          "unfurl_links",
          "unfurl_media",
          "mrkdwn",
          "link_names",
          "reply_broadcast",
          "include_all_metadata",
          "inclusive",
          "return_im",
          "prevent_creation",
          "include_locale",
          "as_user");
  private static final Set<String> NUMBERS = Set.of("limit", "length");

  static ObjectNode arguments(Context context) {
    String type = Optional.ofNullable(context.contentType()).orElse("");
    if (type.startsWith("application/json")) {
      return Json.parse(context.body())
          .filter(ObjectNode.class::isInstance)
          .map(ObjectNode.class::cast)
          .orElseThrow(() -> Refused.because("invalid_json"));
    }
    ObjectNode arguments = Json.object();
    context.queryParamMap().forEach((name, values) -> put(arguments, name, values));
    context.formParamMap().forEach((name, values) -> put(arguments, name, values));
    return arguments;
  }

  private static void put(ObjectNode arguments, String name, List<String> values) {
    String value = values.getFirst();
    if (JSON.contains(name)) {
      arguments.set(name, Json.parse(value).orElseThrow(() -> Refused.because("invalid_json")));
    } else if (FLAGS.contains(name)) {
      arguments.put(name, value.equals("1") || value.equalsIgnoreCase("true"));
    } else if (NUMBERS.contains(name) && value.matches("\\d{1,9}")) {
      arguments.put(name, Integer.parseInt(value));
    } else {
      arguments.put(name, value);
    }
  }

  /** The argument, which Slack needs. */
  String need(String name) {
    return text(name).orElseThrow(() -> missing(name));
  }

  private static Refused missing(String name) {
    ObjectNode body = Json.object().put("ok", false).put("error", "invalid_arguments");
    body.putObject("response_metadata")
        .putArray("messages")
        .add("[ERROR] missing required field: " + name);
    return new Refused(body);
  }

  Optional<String> text(String name) {
    return Json.text(arguments, name).filter(t -> !t.isEmpty());
  }

  boolean flag(String name) {
    return arguments.path(name).asBoolean();
  }

  int number(String name, int otherwise) {
    return arguments.path(name).asInt(otherwise);
  }

  ObjectNode object(String name) {
    if (arguments.get(name) instanceof ObjectNode object) {
      return object;
    }
    throw missing(name);
  }

  List<ObjectNode> objects(String name) {
    return Json.objects(arguments, name);
  }

  /** Whose token it is: a workspace's id or an organisation's. */
  String owner() {
    return token.map(Token::owner).orElseThrow(() -> Refused.because("invalid_auth"));
  }

  static ObjectNode ok() {
    return Json.object().put("ok", true);
  }

  static ObjectNode ok(Map<String, ? extends JsonNode> parts) {
    ObjectNode body = ok();
    parts.forEach(body::set);
    return body;
  }
}
