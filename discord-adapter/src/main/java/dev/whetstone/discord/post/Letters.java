package dev.whetstone.discord.post;

import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.PostKey;
import dev.whetstone.core.chat.PostResult;
import dev.whetstone.discord.post.Places.Place;
import dev.whetstone.discord.render.CardRenderer;
import dev.whetstone.discord.render.Messages;
import dev.whetstone.discord.rest.Troubled;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;

/** Direct messages; long ones go on in further messages. */
public final class Letters {
  private final Places places;
  private final CardRenderer renderer;

  public Letters(Places places, CardRenderer renderer) {
    this.places = places;
    this.renderer = renderer;
  }

  public PostResult send(MemberRef member, Card card, PostKey key) {
    return switch (places.direct(member.id())) {
      case Place.Shut(PostResult why) -> why;
      case Place.Open(MessageChannel channel) -> send(channel, member, card, key);
    };
  }

  private PostResult send(MessageChannel channel, MemberRef member, Card card, PostKey key) {
    try {
      String first =
          Series.write(
              channel, renderer.all(card), key, (page, mark) -> Messages.post(page, mark).build());
      ChannelRef ref =
          new ChannelRef(
              Places.ofUser(member.workspace().platform(), member.id()), channel.getId());
      return new PostResult.Posted(new MessageRef(ref, first));
    } catch (Troubled e) {
      return e.trouble().result();
    }
  }
}
