package dev.whetstone.core.posting;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.ChatPlatform;
import dev.whetstone.core.chat.Discussions;
import dev.whetstone.core.chat.Pins;
import dev.whetstone.core.chat.PostStyle;
import dev.whetstone.core.chat.StyledPosts;
import dev.whetstone.core.delivery.Platforms;
import dev.whetstone.core.group.Missing;
import dev.whetstone.core.group.Permissions;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the platform what the bot lacks in a channel for the style chosen there. */
public final class Preflight implements Permissions {
  private static final Logger LOG = LoggerFactory.getLogger(Preflight.class);
  private final Platforms platforms;
  private final PostStyles styles;

  public Preflight(Platforms platforms, PostStyles styles) {
    this.platforms = platforms;
    this.styles = styles;
  }

  @Override
  public Missing missing(ChannelRef channel) {
    try {
      return platforms
          .find(channel.workspace().platform())
          .filter(StyledPosts.class::isInstance)
          .map(platform -> missing(platform, (StyledPosts) platform, channel))
          .orElse(Missing.NOTHING);
    } catch (RuntimeException failure) {
      LOG.error("Permissions in channel {} are unknown", channel.id(), failure);
      return Missing.NOTHING;
    }
  }

  private Missing missing(ChatPlatform platform, StyledPosts styled, ChannelRef channel) {
    PostStyle style = styles.of(channel);
    StyledPosts.Lacking now = styled.lacking(channel, style);
    List<String> more =
        styled.lacking(channel, everything(platform, style)).forStyle().stream()
            .filter(permission -> !now.forStyle().contains(permission))
            .toList();
    return new Missing(now.toPost(), now.forStyle(), more);
  }

  private static PostStyle everything(ChatPlatform platform, PostStyle style) {
    return new PostStyle(
        style.mention(), style.silent(), platform instanceof Discussions, platform instanceof Pins);
  }
}
