package dev.whetstone.testkit.discord.check;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Discord's answers to bodies that it refuses. */
final class FormErrors {
  private static final int INVALID_FORM_BODY = 50035;
  private static final int EMPTY_MESSAGE = 50006;

  private FormErrors() {}

  /** Nested by path, with indices as keys and the problems of a place in {@code _errors}. */
  static ObjectNode of(List<Problem> problems) {
    ObjectNode answer = answer("Invalid Form Body", INVALID_FORM_BODY);
    ObjectNode errors = answer.putObject("errors");
    for (Problem problem : problems) {
      ObjectNode place = errors;
      for (String step : problem.path()) {
        place = place.withObjectProperty(step);
      }
      place
          .withArrayProperty("_errors")
          .addObject()
          .put("code", problem.code())
          .put("message", problem.message());
    }
    return answer;
  }

  static ObjectNode emptyMessage() {
    return answer("Cannot send an empty message", EMPTY_MESSAGE);
  }

  private static ObjectNode answer(String message, int code) {
    return JsonNodeFactory.instance.objectNode().put("message", message).put("code", code);
  }
}
