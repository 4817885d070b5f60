package dev.whetstone.discord;

import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.ChatPlatform;
import dev.whetstone.core.chat.CommandCatalog;
import dev.whetstone.core.chat.DirectMessages;
import dev.whetstone.core.chat.Discussions;
import dev.whetstone.core.chat.Inbox;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.Partial;
import dev.whetstone.core.chat.Pins;
import dev.whetstone.core.chat.PlatformContext;
import dev.whetstone.core.chat.PlatformEvent;
import dev.whetstone.core.chat.PlatformId;
import dev.whetstone.core.chat.PostKey;
import dev.whetstone.core.chat.PostLookup;
import dev.whetstone.core.chat.PostResult;
import dev.whetstone.core.chat.PostStyle;
import dev.whetstone.core.chat.StyledPosts;
import dev.whetstone.core.chat.WorkspaceRef;
import dev.whetstone.discord.command.Registration;
import dev.whetstone.discord.gateway.Comings;
import dev.whetstone.discord.gateway.Session;
import dev.whetstone.discord.interaction.Interactions;
import dev.whetstone.discord.post.Letters;
import dev.whetstone.discord.post.Permissions;
import dev.whetstone.discord.post.PinBoard;
import dev.whetstone.discord.post.Places;
import dev.whetstone.discord.post.Posts;
import dev.whetstone.discord.post.Threads;
import dev.whetstone.discord.render.CardRenderer;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import org.jspecify.annotations.Nullable;

/** Discord as a chat platform: servers are workspaces. */
final class Discord
    implements ChatPlatform, PostLookup, DirectMessages, StyledPosts, Discussions, Pins, Partial {
  static final PlatformId ID = new PlatformId("discord");
  private final PlatformContext context;
  private final Session session;
  private final Places places;
  private final CardRenderer renderer;
  private final Posts posts;
  private final Letters letters;
  private final Threads threads;
  private final PinBoard pins;
  private volatile @Nullable Interactions interactions;
  private volatile @Nullable Comings comings;

  Discord(DiscordSettings settings, PlatformContext context) {
    this.context = context;
    session =
        new Session(
            settings.token(), settings.api(), settings.shards(), context.budget(), this::refused);
    places = new Places(session);
    renderer = new CardRenderer(context.formulas());
    posts = new Posts(places, renderer);
    letters = new Letters(places, renderer);
    threads = new Threads(places, renderer);
    pins = new PinBoard(places);
  }

  @Override
  public PlatformId id() {
    return ID;
  }

  /**
   * Returns when connected.
   *
   * @throws dev.whetstone.core.chat.StartFailure if Discord refuses the bot
   */
  @Override
  public void start(CommandCatalog commands, Inbox inbox) {
    Interactions hearing =
        new Interactions(ID, commands, inbox, renderer, letters, context.clock());
    Comings counting =
        new Comings(ID, inbox, channel -> Permissions.lackingToPost(channel).isEmpty());
    interactions = hearing;
    comings = counting;
    session.open(event -> {
      counting.watch(event);
      hearing.take(event);
    });
    if (session.isFirst()) {
      JDA first = session.manager().getShardById(0);
      Registration.update(first, commands);
    }
  }

  private void refused(String why) {
    Comings counting = comings;
    if (counting != null) {
      counting.tell(new PlatformEvent.Refused(ID, why));
    }
  }

  @Override
  public PostResult post(ChannelRef channel, Card card, PostKey key) {
    return posts.post(channel, card, key, PostStyle.PLAIN);
  }

  @Override
  public PostResult post(ChannelRef channel, Card card, PostKey key, PostStyle style) {
    return posts.post(channel, card, key, style);
  }

  @Override
  public Lacking lacking(ChannelRef channel, PostStyle style) {
    return posts.lacking(channel, style);
  }

  @Override
  public PostResult edit(MessageRef message, Card card) {
    return posts.edit(message, card);
  }

  @Override
  public Optional<MessageRef> find(ChannelRef channel, PostKey key) {
    return posts.find(channel, key);
  }

  @Override
  public PostResult send(MemberRef member, Card card, PostKey key) {
    return letters.send(member, card, key);
  }

  @Override
  public PostResult openThread(MessageRef post, String title, Card first) {
    return threads.open(post, title, first);
  }

  @Override
  public PostResult addSpoiler(MessageRef post, Card answer, PostKey key) {
    return threads.addSpoiler(post, answer, key);
  }

  @Override
  public PostResult pin(MessageRef post) {
    return pins.pin(post);
  }

  @Override
  public PostResult unpin(MessageRef post) {
    return pins.unpin(post);
  }

  @Override
  public boolean serves(WorkspaceRef workspace) {
    return places.serves(workspace);
  }

  /** First ends what members are waiting for. */
  @Override
  public void close() {
    Interactions hearing = interactions;
    if (hearing != null) {
      hearing.close();
    }
    session.close();
    Comings counting = comings;
    if (counting != null) {
      counting.close();
    }
  }
}
