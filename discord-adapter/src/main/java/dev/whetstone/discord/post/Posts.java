package dev.whetstone.discord.post;

import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.PostKey;
import dev.whetstone.core.chat.PostResult;
import dev.whetstone.core.chat.PostStyle;
import dev.whetstone.core.chat.StyledPosts.Lacking;
import dev.whetstone.discord.post.Places.Place;
import dev.whetstone.discord.render.CardRenderer;
import dev.whetstone.discord.render.Messages;
import dev.whetstone.discord.render.Page;
import dev.whetstone.discord.render.PostMark;
import dev.whetstone.discord.rest.Troubled;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/** Posts in channels. */
public final class Posts {
  private final Places places;
  private final CardRenderer renderer;
  private final Called called = new Called();

  public Posts(Places places, CardRenderer renderer) {
    this.places = places;
    this.renderer = renderer;
  }

  public PostResult post(ChannelRef ref, Card card, PostKey key, PostStyle style) {
    return switch (places.find(ref)) {
      case Place.Shut(PostResult why) -> why;
      case Place.Open(MessageChannel channel) -> post(channel, ref, card, key, style);
    };
  }

  private PostResult post(
      MessageChannel channel, ChannelRef ref, Card card, PostKey key, PostStyle style) {
    List<String> lacking =
        channel instanceof GuildMessageChannel there ? Permissions.lackingToPost(there) : List.of();
    if (!lacking.isEmpty()) {
      return new PostResult.Unreachable(words(lacking));
    }
    Optional<String> role = style.mention().filter(wanted -> mayCall(channel, wanted));
    MessageCreateBuilder message =
        message(renderer.one(card), key, role).setSuppressedNotifications(style.silent());
    try {
      String id = Writer.write(channel, message.build(), key);
      called.put(id, role);
      return new PostResult.Posted(new MessageRef(ref, id));
    } catch (Troubled e) {
      return e.trouble().result();
    }
  }

  private static MessageCreateBuilder message(Page page, PostKey key, Optional<String> role) {
    PostMark mark = PostMark.of(key);
    return role.map(wanted -> Messages.calling(page, mark, wanted))
        .orElseGet(() -> Messages.post(page, mark));
  }

  private static boolean mayCall(MessageChannel channel, String role) {
    return channel instanceof GuildMessageChannel there && Permissions.mayCall(there, role);
  }

  static String words(List<String> lacking) {
    return (lacking.size() == 1
            ? "the bot lacks the permission "
            : "the bot lacks the permissions ")
        + String.join(", ", lacking);
  }

  public PostResult edit(MessageRef message, Card card) {
    return switch (places.find(message.channel())) {
      case Place.Shut(PostResult why) -> why;
      case Place.Open(MessageChannel channel) -> edit(channel, message, card);
    };
  }

  private PostResult edit(MessageChannel channel, MessageRef message, Card card) {
    if (!Places.isId(message.id())) {
      return new PostResult.Unreachable("there is no message " + message.id());
    }
    try {
      Optional<String> role = called.by(channel, message.id());
      MessageEditData data = Messages.edit(renderer.one(card), role);
      Sleepers.now(channel, () -> channel.editMessageById(message.id(), data));
      return new PostResult.Posted(message);
    } catch (Troubled e) {
      return e.trouble().result();
    }
  }

  /**
   * Throws {@link IllegalStateException} where Discord does not let us look; an earlier post may be
   * there then.
   */
  public Optional<MessageRef> find(ChannelRef ref, PostKey key) {
    return switch (places.find(ref)) {
      case Place.Open(MessageChannel channel) ->
          Writer.find(channel, key).map(id -> new MessageRef(ref, id));
      case Place.Shut(PostResult.TryLater later) ->
          throw new IllegalStateException("Cannot look for a post: " + later.reason());
      case Place.Shut _ -> Optional.empty();
    };
  }

  /** An unknown channel lacks nothing: posting there says what is wrong. */
  public Lacking lacking(ChannelRef ref, PostStyle style) {
    return places.find(ref) instanceof Place.Open(GuildMessageChannel channel)
        ? Permissions.lacking(channel, style)
        : Lacking.NOTHING;
  }
}
