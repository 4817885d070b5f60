package dev.whetstone.core.group;

import dev.whetstone.core.chat.ChannelRef;

/** Knows what the bot may do in a channel. */
public interface Permissions {
  /** Nothing is missing where the platform cannot say. */
  Missing missing(ChannelRef channel);
}
