package dev.whetstone.slack.interaction;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.RichText;
import java.util.List;

/** What this adapter alone says to a member. */
final class SlackWords {
  private SlackWords() {}

  static Card fitting(List<String> values) {
    if (values.isEmpty()) {
      return Card.saying(
          "Nothing fits", "Nothing begins like that. Leave the option out to see what there is.");
    }
    return Card.of(
        "What fits",
        new Block.Items(Block.Marker.BULLET, values.stream().map(RichText::of).toList()));
  }

  static Card lately() {
    return Card.saying(
        "Lately, for you alone", "Slack forgets private replies; here they are again.");
  }
}
