package dev.whetstone.core;

import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.ChatPlatform;
import dev.whetstone.core.chat.CommandCatalog;
import dev.whetstone.core.chat.DirectMessages;
import dev.whetstone.core.chat.Inbox;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.PlatformId;
import dev.whetstone.core.chat.PostKey;
import dev.whetstone.core.chat.PostResult;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;

/** A platform that keeps what it is given and answers as it is told. It cannot look posts up. */
class RecordingPlatform implements ChatPlatform, DirectMessages {
  record Post(ChannelRef channel, Card card, PostKey key) {}

  final List<Post> posts = new CopyOnWriteArrayList<>();
  final Map<MessageRef, Card> edits = new ConcurrentHashMap<>();
  final List<Post> direct = new CopyOnWriteArrayList<>();
  volatile BiFunction<ChannelRef, PostKey, PostResult> answer = RecordingPlatform::posted;
  volatile BiFunction<ChannelRef, PostKey, PostResult> answerDirect = RecordingPlatform::posted;
  private final PlatformId id;

  RecordingPlatform(String id) {
    this.id = new PlatformId(id);
  }

  static PostResult posted(ChannelRef channel, PostKey key) {
    return new PostResult.Posted(new MessageRef(channel, "m-" + key.value()));
  }

  @Override
  public PlatformId id() {
    return id;
  }

  @Override
  public void start(CommandCatalog commands, Inbox inbox) {}

  @Override
  public PostResult post(ChannelRef channel, Card card, PostKey key) {
    PostResult result = answer.apply(channel, key);
    if (result instanceof PostResult.Posted) {
      posts.add(new Post(channel, card, key));
    }
    return result;
  }

  @Override
  public PostResult edit(MessageRef message, Card card) {
    edits.put(message, card);
    return new PostResult.Posted(message);
  }

  @Override
  public PostResult send(MemberRef member, Card card, PostKey key) {
    ChannelRef channel = new ChannelRef(member.workspace(), member.id());
    PostResult result = answerDirect.apply(channel, key);
    if (result instanceof PostResult.Posted) {
      direct.add(new Post(channel, card, key));
    }
    return result;
  }

  @Override
  public void close() {}
}
