package dev.whetstone.discord.post;

import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.PostResult;
import dev.whetstone.discord.post.Places.Place;
import dev.whetstone.discord.rest.Trouble;
import dev.whetstone.discord.rest.Troubled;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.requests.ErrorResponse;

/** Pins posts. */
public final class PinBoard {
  private final Places places;

  public PinBoard(Places places) {
    this.places = places;
  }

  public PostResult pin(MessageRef post) {
    return switch (places.find(post.channel())) {
      case Place.Shut(PostResult why) -> why;
      case Place.Open(MessageChannel channel) -> pin(channel, post);
    };
  }

  private static PostResult pin(MessageChannel channel, MessageRef post) {
    try {
      Sleepers.now(channel, () -> channel.pinMessageById(post.id()));
      return new PostResult.Posted(post);
    } catch (Troubled e) {
      return e.trouble().result();
    }
  }

  /** What is gone is not pinned any more. */
  public PostResult unpin(MessageRef post) {
    return switch (places.find(post.channel())) {
      case Place.Shut(PostResult.Unreachable _) -> new PostResult.Posted(post);
      case Place.Shut(PostResult why) -> why;
      case Place.Open(MessageChannel channel) -> unpin(channel, post);
    };
  }

  private static PostResult unpin(MessageChannel channel, MessageRef post) {
    try {
      Sleepers.now(channel, () -> channel.unpinMessageById(post.id()));
      return new PostResult.Posted(post);
    } catch (Troubled e) {
      boolean gone =
          e.trouble() instanceof Trouble.Gone(ErrorResponse what, String _)
              && (what == ErrorResponse.UNKNOWN_MESSAGE || what == ErrorResponse.UNKNOWN_CHANNEL);
      return gone ? new PostResult.Posted(post) : e.trouble().result();
    }
  }
}
