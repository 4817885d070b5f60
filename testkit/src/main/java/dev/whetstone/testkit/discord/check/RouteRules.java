package dev.whetstone.testkit.discord.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which of the rules that Discord's document leaves out hold for which route. */
final class RouteRules {
  private static final int REPLY = 4;
  private static final int EDIT = 7;
  private static final int MODAL = 9;

  private RouteRules() {}

  static Optional<ObjectNode> check(String method, String route, JsonNode json) {
    Part body = Part.of(json);
    return switch (OpenApi.key(method, route)) {
      case "POST /channels/{}/messages" -> message(body, MessageKind.POST);
      case "POST /webhooks/{}/{}" -> message(body, MessageKind.REPLY);
      case "PATCH /channels/{}/messages/{}" -> message(body, MessageKind.EDIT);
      case "PATCH /webhooks/{}/{}/messages/{}", "PATCH /webhooks/{}/{}/messages/@original" ->
          message(body, MessageKind.EDIT);
      case "POST /channels/{}/threads" ->
          body.has("message") ? message(body.at("message"), MessageKind.POST) : Optional.empty();
      case "POST /interactions/{}/{}/callback" -> callback(body);
      case "PUT /applications/{}/commands", "PUT /applications/{}/guilds/{}/commands" ->
          errors(CommandRules.all(body));
      case "POST /applications/{}/commands", "POST /applications/{}/guilds/{}/commands" ->
          errors(CommandRules.one(body));
      case "PATCH /applications/{}/commands/{}", "PATCH /applications/{}/guilds/{}/commands/{}" ->
          errors(CommandRules.change(body));
      default -> Optional.empty();
    };
  }

  private static Optional<ObjectNode> callback(Part body) {
    Part data = body.at("data");
    return switch (body.integer("type")) {
      case REPLY -> message(data, MessageKind.REPLY);
      case EDIT -> message(data, MessageKind.EDIT);
      case MODAL -> errors(ModalRules.check(data));
      default -> Optional.empty();
    };
  }

  private static Optional<ObjectNode> message(Part message, MessageKind kind) {
    if (kind != MessageKind.EDIT && MessageRules.isEmpty(message)) {
      return Optional.of(FormErrors.emptyMessage());
    }
    List<Problem> problems = new ArrayList<>(MessageRules.check(message, kind));
    problems.addAll(ComponentRules.check(message.at("components")));
    return errors(problems);
  }

  private static Optional<ObjectNode> errors(List<Problem> problems) {
    return problems.isEmpty() ? Optional.empty() : Optional.of(FormErrors.of(problems));
  }
}
