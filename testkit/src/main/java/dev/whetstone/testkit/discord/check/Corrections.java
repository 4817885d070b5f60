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

  private Corrections() {}

  static void apply(ObjectNode document) {
    for (String schema : CONTENT_OF_BOTS) {
      String content = "/components/schemas/" + schema + "/properties/content";
      ((ObjectNode) document.requiredAt(content)).put("maxLength", CONTENT);
    }
  }
}
