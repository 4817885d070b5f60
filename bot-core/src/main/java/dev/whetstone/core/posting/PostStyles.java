package dev.whetstone.core.posting;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.PostStyle;

/** How each channel wants its daily question to arrive. */
public interface PostStyles {
  /** {@link PostStyle#PLAIN} where nothing was chosen or the channel has no study group. */
  PostStyle of(ChannelRef channel);

  /** Holds from the next post on. Does nothing for a channel without a study group. */
  void choose(ChannelRef channel, PostStyle style);
}
