package dev.whetstone.discord.post;

import static net.dv8tion.jda.api.Permission.CREATE_PUBLIC_THREADS;
import static net.dv8tion.jda.api.Permission.MESSAGE_SEND_IN_THREADS;

import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.PostKey;
import dev.whetstone.core.chat.PostResult;
import dev.whetstone.discord.post.Places.Place;
import dev.whetstone.discord.render.CardRenderer;
import dev.whetstone.discord.render.Messages;
import dev.whetstone.discord.render.PostMark;
import dev.whetstone.discord.rest.Requests;
import dev.whetstone.discord.rest.Trouble;
import dev.whetstone.discord.rest.Troubled;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.entities.channel.attribute.IThreadContainer;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel.AutoArchiveDuration;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.requests.ErrorResponse;

/** Threads below posts. A thread has the id of its post, so it is found without being kept. */
public final class Threads {
  private static final int LONGEST_NAME = 100;
  private final Places places;
  private final CardRenderer renderer;

  public Threads(Places places, CardRenderer renderer) {
    this.places = places;
    this.renderer = renderer;
  }

  /** The channel of a post; its threads hang on it. */
  private record Ground(GuildMessageChannel channel, IThreadContainer threads, MessageRef post) {}

  private interface Act {
    PostResult on(Ground ground) throws Troubled;
  }

  public PostResult open(MessageRef post, String title, Card first) {
    return at(post, ground -> open(ground, title, first));
  }

  public PostResult addSpoiler(MessageRef post, Card answer, PostKey key) {
    return at(post, ground -> addSpoiler(ground, answer, key));
  }

  private PostResult at(MessageRef post, Act act) {
    try {
      return switch (places.find(post.channel())) {
        case Place.Shut(PostResult why) -> why;
        case Place.Open(GuildMessageChannel channel)
            when channel instanceof IThreadContainer threads && Places.isId(post.id()) ->
            act.on(new Ground(channel, threads, post));
        case Place.Open _ -> new PostResult.Unreachable("there are no threads in this channel");
      };
    } catch (Troubled e) {
      return e.trouble().result();
    }
  }

  private PostResult open(Ground ground, String title, Card first) throws Troubled {
    List<String> lacking =
        Permissions.lackingOf(
            ground.channel(), List.of(CREATE_PUBLIC_THREADS, MESSAGE_SEND_IN_THREADS));
    if (!lacking.isEmpty()) {
      return new PostResult.Unreachable(Posts.words(lacking));
    }
    PostKey key = new PostKey("thread-" + PostMark.of(new PostKey(ground.post().id())).value());
    Found thread = findOrCreate(ground, title);
    Optional<String> there = thread.isNew() ? Optional.empty() : Writer.find(thread.channel(), key);
    String id = there.isPresent() ? there.get() : writeFirst(thread.channel(), first, key);
    return posted(ground, thread.channel(), id);
  }

  private String writeFirst(ThreadChannel thread, Card first, PostKey key) throws Troubled {
    return Writer.write(thread, Messages.post(renderer.one(first), PostMark.of(key)).build(), key);
  }

  private record Found(ThreadChannel channel, boolean isNew) {}

  /** Another process, or a request whose answer got lost, may have been there before. */
  private static Found findOrCreate(Ground ground, String title) throws Troubled {
    Optional<ThreadChannel> open = open(ground);
    if (open.isPresent()) {
      return new Found(open.get(), false);
    }
    try {
      return new Found(create(ground, title), true);
    } catch (Troubled e) {
      if (e.trouble() instanceof Trouble.Odd(ErrorResponse what, String _)
          && what == ErrorResponse.THREAD_WITH_THIS_MESSAGE_ALREADY_EXISTS) {
        return new Found(find(ground).orElseThrow(() -> e), false);
      }
      throw e;
    }
  }

  private static ThreadChannel create(Ground ground, String title) throws Troubled {
    return Requests.now(() ->
        ground
            .threads()
            .createThreadChannel(name(title), ground.post().id())
            .setAutoArchiveDuration(AutoArchiveDuration.TIME_1_WEEK));
  }

  private static String name(String title) {
    return title.length() <= LONGEST_NAME ? title : title.substring(0, LONGEST_NAME - 1) + "…";
  }

  private PostResult addSpoiler(Ground ground, Card answer, PostKey key) throws Troubled {
    Optional<ThreadChannel> thread = find(ground);
    if (thread.isEmpty()) {
      return new PostResult.Unreachable("the thread is gone");
    }
    String first = Series.write(thread.get(), renderer.all(answer), key, Messages::spoiler);
    return posted(ground, thread.get(), first);
  }

  private static PostResult posted(Ground ground, ThreadChannel thread, String id) {
    ChannelRef ref = new ChannelRef(ground.post().channel().workspace(), thread.getId());
    return new PostResult.Posted(new MessageRef(ref, id));
  }

  private static Optional<ThreadChannel> find(Ground ground) throws Troubled {
    return Sleepers.find(ground.channel().getGuild(), ground.post().id());
  }

  private static Optional<ThreadChannel> open(Ground ground) {
    return Optional.ofNullable(
        ground.channel().getGuild().getThreadChannelById(ground.post().id()));
  }
}
