package dev.whetstone.testkit.discord.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * Says what Discord would say to the body of a request. A route is Discord's template, such as
 * {@code /channels/{channel_id}/messages}; how its parameters are named does not matter. For any
 * number of threads.
 */
public final class RequestCheck {
  /**
   * The body of the answer 400, or nothing where Discord would go on. A route that has no body in
   * Discord's document is not checked. Of a multipart request it is the part {@code payload_json};
   * files count for the message where its {@code attachments} list them.
   */
  public Optional<ObjectNode> check(String method, String route, JsonNode body) {
    return OpenApi.get().request(method, route).flatMap(schema -> check(route, schema, body));
  }

  /**
   * Paths of the properties that Discord's document does not have there, such as {@code
   * components[0].lable}. Discord ignores them, so they are typing errors or older than the
   * document.
   */
  public List<String> unknownProperties(String method, String route, JsonNode body) {
    return OpenApi.get()
        .request(method, route)
        .map(schema -> UnknownProperties.in(body, schema.definition()))
        .orElse(List.of());
  }

  private static Optional<ObjectNode> check(String route, RequestSchema schema, JsonNode body) {
    Checked checked = schema.check(body.isMissingNode() ? emptyBody() : body);
    if (!checked.problems().isEmpty()) {
      return Optional.of(FormErrors.of(checked.problems()));
    }
    return RouteRules.check(schema.method(), route, checked.body());
  }

  private static JsonNode emptyBody() {
    return JsonNodeFactory.instance.objectNode();
  }
}
