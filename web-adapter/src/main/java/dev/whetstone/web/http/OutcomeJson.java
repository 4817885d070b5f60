package dev.whetstone.web.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.core.chat.Form;
import dev.whetstone.web.card.FormJson;
import dev.whetstone.web.desk.Outcome;
import dev.whetstone.web.message.Message;
import java.util.Map;

/** What came of something, as the page reads it. */
final class OutcomeJson {
  private OutcomeJson() {}

  static ObjectNode of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Shown(Message message) -> kind("shown").set("message", message.json());
      case Outcome.Failed(Message message) -> kind("failed").set("message", message.json());
      case Outcome.Panel(JsonNode card) -> kind("panel").set("card", card);
      case Outcome.FormOpened(Form form) -> kind("form").set("form", FormJson.render(form));
      case Outcome.Rejected(Map<String, String> problems) -> rejected(problems);
      case Outcome.Nothing() -> kind("nothing");
    };
  }

  private static ObjectNode rejected(Map<String, String> problems) {
    ObjectNode json = kind("rejected");
    problems.forEach(json.putObject("problems")::put);
    return json;
  }

  private static ObjectNode kind(String kind) {
    return JsonNodeFactory.instance.objectNode().put("kind", kind);
  }
}
