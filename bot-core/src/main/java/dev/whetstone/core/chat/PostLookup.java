package dev.whetstone.core.chat;

import java.util.Optional;

/** Ability to find an earlier post by its key, after a crash between posting and recording. */
public interface PostLookup {
  Optional<MessageRef> find(ChannelRef channel, PostKey key);
}
