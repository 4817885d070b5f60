package dev.whetstone.testkit.discord.check;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Where Discord's document says something else than Discord does. */
final class Corrections {
  /** The document has the 4,000 characters of paying people; a bot may send 2,000. */
  private static final List<String> CONTENT_OF_BOTS =
      List.of(
          "MessageCreateRequest", "MessageEditRequestPartial", "BaseCreateMessageCreateRequest");

  private static final int CONTENT = 2000;

  /** The document has 6,000 characters; Discord refuses more than 100. */
  private static final int CHOICE = 100;

  private Corrections() {}

  static void apply(ObjectNode document) {
    CONTENT_OF_BOTS.forEach(schema -> limit(document, schema, "content", CONTENT));
    limit(document, "ApplicationCommandOptionStringChoice", "value", CHOICE);
  }

  private static void limit(ObjectNode document, String schema, String property, int max) {
    String pointer = "/components/schemas/%s/properties/%s".formatted(schema, property);
    ((ObjectNode) document.requiredAt(pointer)).put("maxLength", max);
  }
}
