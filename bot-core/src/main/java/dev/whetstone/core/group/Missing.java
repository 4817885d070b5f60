package dev.whetstone.core.group;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Refusal;
import java.util.ArrayList;
import java.util.List;

/**
 * Permissions that the bot lacks in a channel, in the platform's own words.
 *
 * @param toPost without these nothing can be posted
 * @param forStyle without these the question comes without what the channel's style adds
 * @param forMore without these the style could not be extended
 */
public record Missing(List<String> toPost, List<String> forStyle, List<String> forMore) {
  public static final Missing NOTHING = new Missing(List.of(), List.of(), List.of());

  public Missing {
    toPost = List.copyOf(toPost);
    forStyle = List.copyOf(forStyle);
    forMore = List.copyOf(forMore);
  }

  public boolean toPostAny() {
    return !toPost.isEmpty();
  }

  /** What an admin must know of it; empty where nothing is missing. */
  public List<Block> words() {
    List<Block> words = new ArrayList<>();
    if (toPostAny()) {
      words.add(
          Block.Paragraph.of(
              "I cannot post here. Allow me in this channel: " + list(toPost) + "."));
      words.add(Block.Paragraph.of("Nothing can be posted before that."));
    }
    if (!forStyle.isEmpty()) {
      words.add(
          Block.Paragraph.of(
              "For what /posting asks for, allow me as well: "
                  + list(forStyle)
                  + ". Until then the question comes without it."));
    }
    if (!forMore.isEmpty()) {
      words.add(
          Block.Footnote.of(
              "Before you turn on threads or pins with /posting, allow me: "
                  + list(forMore)
                  + "."));
    }
    return words;
  }

  /** Throws {@link Refusal} where nothing can be posted. */
  public void refuse(String command) {
    if (toPostAny()) {
      throw new Refusal(
          "I cannot post in this channel. Missing: " + list(toPost) + ".",
          "Allow me that here, then use /" + command + " again.");
    }
  }

  private static String list(List<String> permissions) {
    return String.join(", ", permissions);
  }
}
