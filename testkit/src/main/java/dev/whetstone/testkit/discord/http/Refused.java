package dev.whetstone.testkit.discord.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.web.Json;

/** A request that Discord does not do, with what it says instead. */
public final class Refused extends RuntimeException {
  private static final int INVALID_FORM = 50_035;
  private static final long serialVersionUID = 1;
  private final transient Answer answer;

  public Refused(Answer answer) {
    super(answer.toString());
    this.answer = answer;
  }

  /**
   * A body with a wrong field.
   *
   * @param path like {@code components.0.type}
   */
  public static Refused field(String path, String code, String message) {
    ObjectNode body = Json.object().put("message", "Invalid Form Body").put("code", INVALID_FORM);
    ObjectNode at = body.putObject("errors");
    for (String step : path.split("\\.")) {
      at = at.putObject(step);
    }
    at.putArray("_errors").addObject().put("code", code).put("message", message);
    return new Refused(Answer.of(400, body));
  }

  public Answer answer() {
    return answer;
  }
}
