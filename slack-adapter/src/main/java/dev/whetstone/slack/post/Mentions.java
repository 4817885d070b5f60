package dev.whetstone.slack.post;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.RichTextSectionElement;
import dev.whetstone.core.chat.Keep;
import dev.whetstone.core.chat.MessageRef;
import java.util.List;
import java.util.Optional;

/** The user group that a post calls; kept, so that an edit after a restart says it too. */
final class Mentions {
  private static final String NAME = "slack.mention.";
  private final Keep keep;

  Mentions(Keep keep) {
    this.keep = keep;
  }

  /** The newest post of a channel alone is ever edited. */
  void put(MessageRef post, String group) {
    keep.put(post.channel().workspace(), name(post), post.id() + " " + group);
  }

  Optional<String> find(MessageRef post) {
    return keep.find(post.channel().workspace(), name(post))
        .filter(kept -> kept.startsWith(post.id() + " "))
        .map(kept -> kept.substring(post.id().length() + 1));
  }

  private static String name(MessageRef post) {
    return NAME + post.channel().id();
  }

  static List<LayoutBlock> line(Optional<String> group) {
    return group
        .filter(id -> id.matches("S[A-Z0-9]{2,20}"))
        .<List<LayoutBlock>>map(id -> List.of(block(id)))
        .orElse(List.of());
  }

  private static LayoutBlock block(String group) {
    RichTextSectionElement.UserGroup called =
        RichTextSectionElement.UserGroup.builder().usergroupId(group).build();
    return RichTextBlock.builder()
        .elements(List.of(RichTextSectionElement.builder().elements(List.of(called)).build()))
        .build();
  }
}
