package dev.whetstone.testkit.discord.check;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.ValidationMessage;
import java.math.BigInteger;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Discord reads "3" where its document has a number, and 3 where it has an id. Clients count on
 * that: permissions and contexts come as text, the ids of attachments as numbers.
 */
final class Coercion {
  private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,19}");

  private Coercion() {}

  /** A copy of the body in which what was found to be of the wrong type is read that way. */
  static JsonNode of(JsonNode body, Set<ValidationMessage> found) {
    JsonNode copy = body.deepCopy();
    found.forEach(message -> read(copy, message));
    return copy;
  }

  private static void read(JsonNode copy, ValidationMessage message) {
    JsonPointer place = JsonPointer.compile(message.getInstanceLocation().toString());
    JsonNode value = copy.at(place);
    boolean type = message.getType().equals("type");
    if (value.isTextual() && (type || message.getType().equals("enum"))) {
      if (INTEGER.matcher(value.textValue()).matches()) {
        put(copy, place, integer(new BigInteger(value.textValue())));
      }
    } else if (value.isIntegralNumber() && type) {
      put(copy, place, TextNode.valueOf(value.asText()));
    }
  }

  private static JsonNode integer(BigInteger value) {
    return value.bitLength() < Long.SIZE
        ? LongNode.valueOf(value.longValue())
        : BigIntegerNode.valueOf(value);
  }

  private static void put(JsonNode copy, JsonPointer place, JsonNode value) {
    switch (copy.at(place.head())) {
      case ObjectNode object -> object.set(place.last().getMatchingProperty(), value);
      case ArrayNode array -> array.set(place.last().getMatchingIndex(), value);
      default -> throw new IllegalStateException("nothing holds " + place);
    }
  }
}
