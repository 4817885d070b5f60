package dev.whetstone.core.chat;

/**
 * A chat platform. Further abilities are interfaces of their own that an adapter may implement as
 * well: {@link PostLookup}, {@link DirectMessages}, {@link StyledPosts}, {@link Discussions},
 * {@link Pins}, {@link Partial}, {@link Addressed}.
 */
public interface ChatPlatform extends AutoCloseable {
  PlatformId id();

  /** Connects and hands every interaction to the inbox until closed. */
  void start(CommandCatalog commands, Inbox inbox);

  /** Posts once per key, as far as the platform can tell. */
  PostResult post(ChannelRef channel, Card card, PostKey key);

  PostResult edit(MessageRef message, Card card);

  @Override
  void close();
}
