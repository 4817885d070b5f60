package dev.whetstone.core.chat;

import java.util.List;

/** Ability to post in the style that an admin chose. */
public interface StyledPosts {
  /** Posts once per key with the style's mention and silence; thread and pin come later. */
  PostResult post(ChannelRef channel, Card card, PostKey key, PostStyle style);

  /**
   * The permissions that the bot lacks in the channel for posts of this style, in the platform's
   * own words; empty where all is well.
   */
  Lacking lacking(ChannelRef channel, PostStyle style);

  /**
   * Permissions that the bot lacks.
   *
   * @param toPost without these nothing can be posted
   * @param forStyle without these the post comes without what the style adds
   */
  record Lacking(List<String> toPost, List<String> forStyle) {
    public static final Lacking NOTHING = new Lacking(List.of(), List.of());

    public Lacking {
      toPost = List.copyOf(toPost);
      forStyle = List.copyOf(forStyle);
    }
  }
}
