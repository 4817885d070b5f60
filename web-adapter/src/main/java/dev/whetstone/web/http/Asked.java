package dev.whetstone.web.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whetstone.core.chat.ActionId;
import dev.whetstone.web.desk.Visitor;
import dev.whetstone.web.people.DemoPeople;
import dev.whetstone.web.people.DemoPeople.Person;
import dev.whetstone.web.people.DemoPeople.Room;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a page asks for: a JSON object of at most {@value #MOST_BYTES} bytes, read with care. */
record Asked(JsonNode body) {
  /** Room for 10,000 characters of any script; whether an answer is too long, the core decides. */
  private static final int MOST_BYTES = 64 * 1024;

  private static final ObjectMapper JSON = new ObjectMapper();

  static Asked in(Context ctx) throws IOException {
    String type = Optional.ofNullable(ctx.contentType()).orElse("");
    if (!type.equals("application/json") && !type.startsWith("application/json;")) {
      throw new Refused(415, "Send JSON, with the content type application/json.");
    }
    byte[] bytes = ctx.bodyInputStream().readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new Refused(413, "That is too long. Send at most 64 KB.");
    }
    return new Asked(parse(bytes));
  }

  /** The member named in the address. */
  static Person person(Context ctx) {
    return person(ctx.queryParam("as"));
  }

  Visitor visitor() {
    Room room =
        DemoPeople.room(text("channel"))
            .orElseThrow(() -> Refused.badRequest("There is no such channel."));
    return new Visitor(person(text("as")), room);
  }

  String text(String name) {
    return optional(name)
        .orElseThrow(() -> Refused.badRequest("The text “" + name + "” is missing."));
  }

  Optional<String> optional(String name) {
    JsonNode value = body.path(name);
    if (!value.isMissingNode() && !value.isNull() && !value.isTextual()) {
      throw Refused.badRequest("“" + name + "” has to be a text.");
    }
    return Optional.ofNullable(value.textValue());
  }

  ActionId action() {
    return optionalAction().orElseThrow(() -> Refused.badRequest("The text “action” is missing."));
  }

  Optional<ActionId> optionalAction() {
    return optional("action")
        .map(encoded ->
            ActionId.parse(encoded)
                .orElseThrow(() -> Refused.badRequest("That is no button of Whetstone's.")));
  }

  /** The fields of a form by name. */
  Map<String, String> fields() {
    JsonNode fields = body.path("fields");
    if (!fields.isObject()) {
      throw Refused.badRequest("The form's fields are missing.");
    }
    Map<String, String> texts = new HashMap<>();
    Asked inner = new Asked(fields);
    fields.fieldNames().forEachRemaining(name -> texts.put(name, inner.text(name)));
    return texts;
  }

  private static Person person(@Nullable String id) {
    return Optional.ofNullable(id)
        .flatMap(DemoPeople::member)
        .orElseThrow(() -> Refused.badRequest("There is no such demo member."));
  }

  private static JsonNode parse(byte[] bytes) throws IOException {
    try {
      JsonNode body = JSON.readTree(bytes);
      if (body.isObject()) {
        return body;
      }
    } catch (JsonProcessingException e) {
      // Said below, in the same words.
    }
    throw Refused.badRequest("That is not a JSON object.");
  }
}
