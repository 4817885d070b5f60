package dev.whetstone.core;

import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.ChatPlatform;
import dev.whetstone.core.chat.CommandCatalog;
import dev.whetstone.core.chat.Inbox;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.PlatformId;
import dev.whetstone.core.chat.PostKey;
import dev.whetstone.core.chat.PostResult;

/** A platform without any further ability. */
record PlainPlatform(RecordingPlatform inner) implements ChatPlatform {
  @Override
  public PlatformId id() {
    return inner.id();
  }

  @Override
  public void start(CommandCatalog commands, Inbox inbox) {
    inner.start(commands, inbox);
  }

  @Override
  public PostResult post(ChannelRef channel, Card card, PostKey key) {
    return inner.post(channel, card, key);
  }

  @Override
  public PostResult edit(MessageRef message, Card card) {
    return inner.edit(message, card);
  }

  @Override
  public void close() {
    inner.close();
  }
}
