package dev.whetstone.core;

import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.Discussions;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.Pins;
import dev.whetstone.core.chat.PostKey;
import dev.whetstone.core.chat.PostLookup;
import dev.whetstone.core.chat.PostResult;
import dev.whetstone.core.chat.PostStyle;
import dev.whetstone.core.chat.StyledPosts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A platform with styles, threads and pins, which can look posts up. */
class StyledPlatform extends RecordingPlatform
    implements StyledPosts, Discussions, Pins, PostLookup {
  /** What each post came with, in order. */
  final List<PostStyle> styles = new CopyOnWriteArrayList<>();

  /** Every call around a post, such as {@code pin}. */
  final List<String> calls = new CopyOnWriteArrayList<>();

  final Map<MessageRef, Card> threads = new ConcurrentHashMap<>();
  final Map<MessageRef, String> titles = new ConcurrentHashMap<>();
  final Map<PostKey, Card> spoilers = new ConcurrentHashMap<>();
  final Set<MessageRef> pinned = ConcurrentHashMap.newKeySet();
  volatile Function<PostStyle, Lacking> lacking = _ -> Lacking.NOTHING;

  /** What comes in the way of a call, by its name. */
  volatile Function<String, Optional<PostResult>> obstacle = _ -> Optional.empty();

  StyledPlatform() {
    super(World.PLATFORM.value());
  }

  /** Refuses the calls of that name for now. */
  void busy(String name) {
    obstacle =
        call ->
            call.equals(name)
                ? Optional.of(new PostResult.TryLater(java.time.Duration.ZERO, "busy"))
                : Optional.empty();
  }

  /** Fails the calls of that name for good. */
  void refuse(String name, String reason) {
    obstacle =
        call ->
            call.equals(name) ? Optional.of(new PostResult.Unreachable(reason)) : Optional.empty();
  }

  void clearTheWay() {
    obstacle = _ -> Optional.empty();
  }

  long calls(String name) {
    return calls.stream().filter(name::equals).count();
  }

  @Override
  public PostResult post(ChannelRef channel, Card card, PostKey key, PostStyle style) {
    styles.add(style);
    return post(channel, card, key);
  }

  @Override
  public Lacking lacking(ChannelRef channel, PostStyle style) {
    return lacking.apply(style);
  }

  @Override
  public PostResult openThread(MessageRef post, String title, Card first) {
    return call(
        "thread",
        post,
        () -> {
          threads.put(post, first);
          titles.put(post, title);
        });
  }

  @Override
  public PostResult addSpoiler(MessageRef post, Card answer, PostKey key) {
    return call("answer", post, () -> spoilers.put(key, answer));
  }

  @Override
  public PostResult pin(MessageRef post) {
    return call("pin", post, () -> pinned.add(post));
  }

  @Override
  public PostResult unpin(MessageRef post) {
    return call("unpin", post, () -> pinned.remove(post));
  }

  @Override
  public Optional<MessageRef> find(ChannelRef channel, PostKey key) {
    return posts.stream()
        .filter(p -> p.key().equals(key))
        .map(p -> new MessageRef(channel, "m-" + key.value()))
        .findFirst();
  }

  private PostResult call(String name, MessageRef post, Runnable work) {
    calls.add(name);
    return obstacle
        .apply(name)
        .orElseGet(() -> {
          work.run();
          return new PostResult.Posted(post);
        });
  }
}
