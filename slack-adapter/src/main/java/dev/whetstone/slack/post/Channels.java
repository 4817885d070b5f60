package dev.whetstone.slack.post;

import com.slack.api.methods.MethodsClient;
import com.slack.api.model.Conversation;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.Keep;
import dev.whetstone.core.chat.PostStyle;
import dev.whetstone.core.chat.StyledPosts.Lacking;
import dev.whetstone.slack.api.Calls;
import dev.whetstone.slack.api.Clients;
import dev.whetstone.slack.api.Trouble;
import dev.whetstone.slack.api.Troubled;
import java.util.ArrayList;
import java.util.List;

/** Whether the bot can post in a channel. */
public final class Channels {
  private static final String LEFT = "slack.left.";
  private static final String INVITE = "membership of the channel: type /invite @Whetstone there";
  private final Clients clients;
  private final Keep keep;

  public Channels(Clients clients, Keep keep) {
    this.clients = clients;
    this.keep = keep;
  }

  /** Somebody has removed the bot: from now on it joins only when it is invited. */
  public void left(ChannelRef channel) {
    keep.put(channel.workspace(), LEFT + channel.id(), "1");
  }

  /** Joins a public channel where nobody has removed the bot from it. */
  public Lacking lacking(ChannelRef channel, PostStyle style) {
    List<String> forStyle = new ArrayList<>();
    if (style.silent()) {
      forStyle.add("silent posts, which Slack does not have");
    }
    if (style.pin()) {
      forStyle.add("pins, which Whetstone does not set in Slack");
    }
    return new Lacking(toPost(channel), forStyle);
  }

  private List<String> toPost(ChannelRef channel) {
    try {
      MethodsClient client = clients.of(channel.workspace());
      Conversation found =
          Calls.repeatable(() -> client.conversationsInfo(r -> r.channel(channel.id())))
              .getChannel();
      if (found.isArchived()) {
        return List.of("an open channel: this one is archived");
      }
      return found.isIm() || found.isMember() || joined(client, channel, found)
          ? List.of()
          : List.of(INVITE);
    } catch (Troubled e) {
      return e.trouble() instanceof Trouble.Gone(String error, String _)
              && error.equals("channel_not_found")
          ? List.of(INVITE)
          : List.of();
    }
  }

  private boolean joined(MethodsClient client, ChannelRef channel, Conversation found)
      throws Troubled {
    if (found.isPrivate() || keep.find(channel.workspace(), LEFT + channel.id()).isPresent()) {
      return false;
    }
    Calls.repeatable(() -> client.conversationsJoin(r -> r.channel(channel.id())));
    return true;
  }
}
