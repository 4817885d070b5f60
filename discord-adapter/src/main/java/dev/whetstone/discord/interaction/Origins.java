package dev.whetstone.discord.interaction;

import dev.whetstone.core.chat.Caller;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.PlatformId;
import dev.whetstone.core.chat.WorkspaceRef;
import dev.whetstone.discord.post.Places;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.interactions.Interaction;

/**
 * Who acts where. In a server that the bot is in the workspace is the server; elsewhere, in direct
 * messages too, each user is their own.
 */
final class Origins {
  private final PlatformId platform;

  Origins(PlatformId platform) {
    this.platform = platform;
  }

  Origin of(Interaction event) {
    WorkspaceRef workspace = workspace(event);
    Member member = event.getMember();
    String name = member == null ? event.getUser().getEffectiveName() : member.getEffectiveName();
    boolean admin =
        member != null && !member.isDetached() && member.hasPermission(Permission.MANAGE_SERVER);
    Caller caller = new Caller(new MemberRef(workspace, event.getUser().getId()), name, admin);
    return new Origin(
        event.getId(),
        caller,
        new ChannelRef(workspace, Long.toUnsignedString(event.getChannelIdLong())),
        Places.isOfUser(workspace));
  }

  /** In a server that the bot is not in, where the user has brought it along. */
  boolean isGuest(Interaction event) {
    Guild guild = event.getGuild();
    return guild != null && !isMember(event, guild);
  }

  private WorkspaceRef workspace(Interaction event) {
    Guild guild = event.getGuild();
    return guild != null && isMember(event, guild)
        ? new WorkspaceRef(platform, guild.getId())
        : Places.ofUser(platform, event.getUser().getId());
  }

  /** While it connects, the bot does not know all of its servers; the installation tells then. */
  private static boolean isMember(Interaction event, Guild guild) {
    JDA shard = event.getJDA();
    return event.isFromAttachedGuild()
        || shard.isUnavailable(guild.getIdLong())
        || (shard.getStatus() != JDA.Status.CONNECTED
            && event.getIntegrationOwners().isGuildIntegration());
  }
}
