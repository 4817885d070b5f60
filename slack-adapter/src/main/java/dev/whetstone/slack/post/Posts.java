package dev.whetstone.slack.post;

import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.Keep;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.PostKey;
import dev.whetstone.core.chat.PostResult;
import dev.whetstone.core.chat.PostStyle;
import dev.whetstone.slack.api.Trouble;
import dev.whetstone.slack.api.Troubled;
import dev.whetstone.slack.render.CardRenderer;
import java.util.Optional;

/** Posts in channels. */
public final class Posts {
  private final Writer writer;
  private final CardRenderer renderer;
  private final Mentions mentions;

  public Posts(Writer writer, CardRenderer renderer, Keep keep) {
    this.writer = writer;
    this.renderer = renderer;
    this.mentions = new Mentions(keep);
  }

  public PostResult post(ChannelRef channel, Card card, PostKey key, PostStyle style) {
    Writer.Target target = Writer.Target.channel(channel.workspace(), channel.id());
    try {
      String ts =
          writer.write(target, renderer.threaded(card), key, Mentions.line(style.mention()));
      MessageRef message = new MessageRef(channel, ts);
      style.mention().ifPresent(group -> mentions.put(message, group));
      return new PostResult.Posted(message);
    } catch (Troubled e) {
      return e.trouble().result();
    }
  }

  public PostResult edit(MessageRef message, Card card) {
    ChannelRef channel = message.channel();
    Writer.Target target = Writer.Target.channel(channel.workspace(), channel.id());
    try {
      writer.edit(
          target,
          message.id(),
          renderer.threaded(card).getFirst(),
          Mentions.line(mentions.find(message)));
      return new PostResult.Posted(message);
    } catch (Troubled e) {
      return e.trouble().result();
    }
  }

  /**
   * The post of that key.
   *
   * @throws IllegalStateException where Slack does not let us look; it may be there then
   */
  public Optional<MessageRef> find(ChannelRef channel, PostKey key) {
    try {
      return writer
          .find(Writer.Target.channel(channel.workspace(), channel.id()), key)
          .map(ts -> new MessageRef(channel, ts));
    } catch (Troubled e) {
      if (e.trouble() instanceof Trouble.Gone) {
        return Optional.empty();
      }
      throw new IllegalStateException("Cannot look for a post: " + e.getMessage(), e);
    }
  }
}
