package dev.whetstone.discord.post;

import dev.whetstone.core.chat.PostKey;
import dev.whetstone.discord.render.PostMark;
import dev.whetstone.discord.rest.Requests;
import dev.whetstone.discord.rest.Trouble;
import dev.whetstone.discord.rest.Troubled;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/**
 * Writes a message once per key. For some minutes Discord itself knows the key as a nonce; for
 * longer it stands in the message, where {@link #find} looks for it.
 */
final class Writer {
  private static final int NEWEST = 100;

  private Writer() {}

  /**
   * The message's id.
   *
   * @throws IllegalStateException if nobody knows whether it has been written
   */
  static String write(MessageChannel channel, MessageCreateData data, PostKey key) throws Troubled {
    try {
      return Sleepers.now(channel, () -> channel.sendMessage(data).setNonce(key.value())).getId();
    } catch (Troubled e) {
      if (!(e.trouble() instanceof Trouble.Unsure)) {
        throw e;
      }
      return find(channel, key).orElseThrow(() -> e);
    }
  }

  /**
   * Among the bot's own newest messages in the channel.
   *
   * @throws IllegalStateException if Discord does not let us look
   */
  static Optional<String> find(MessageChannel channel, PostKey key) {
    long self = channel.getJDA().getSelfUser().getIdLong();
    int mark = PostMark.of(key).value();
    return newest(channel).stream()
        .filter(message -> message.getAuthor().getIdLong() == self)
        .filter(message -> message.getComponents().stream().anyMatch(c -> c.getUniqueId() == mark))
        .map(Message::getId)
        .findFirst();
  }

  private static List<Message> newest(MessageChannel channel) {
    try {
      return Requests.now(() -> channel.getHistory().retrievePast(NEWEST));
    } catch (Troubled e) {
      if (e.trouble() instanceof Trouble.Gone) {
        return List.of();
      }
      throw new IllegalStateException("Cannot look for a post: " + e.trouble().reason());
    }
  }
}
