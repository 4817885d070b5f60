package dev.whetstone.testkit.discord.message;

import dev.whetstone.testkit.discord.http.Call;
import dev.whetstone.testkit.discord.http.Problem;
import dev.whetstone.testkit.discord.world.Channel;
import dev.whetstone.testkit.discord.world.Guild;
import dev.whetstone.testkit.discord.world.Message;
import dev.whetstone.testkit.discord.world.Permission;
import dev.whetstone.testkit.discord.world.Permissions;
import dev.whetstone.testkit.discord.world.User;
import dev.whetstone.testkit.discord.world.World;

/** What the bot may reach; everything else is refused in Discord's words. */
public record Access(World world) {
  /** The server of the path, where the bot is in it. */
  public Guild guild(Call call) {
    Guild guild = world.guild(call.path("guild_id")).orElseThrow(Problem.UNKNOWN_GUILD::refused);
    if (!world.botIsIn(guild)) {
      throw Problem.UNKNOWN_GUILD.refused();
    }
    return guild;
  }

  /** The channel of the path, where the bot can see it. */
  public Channel channel(Call call) {
    Channel channel =
        world.channel(call.path("channel_id")).orElseThrow(Problem.UNKNOWN_CHANNEL::refused);
    if (!may(channel, Permission.VIEW_CHANNEL)) {
      throw Problem.MISSING_ACCESS.refused();
    }
    return channel;
  }

  /** The message of the path; those that only one user sees are none. */
  public Message message(Call call, Channel channel) {
    return channel.message(call.path("message_id")).orElseThrow(Problem.UNKNOWN_MESSAGE::refused);
  }

  public User bot() {
    return world.bot();
  }

  boolean may(Channel channel, Permission permission) {
    return permission.in(Permissions.in(channel, bot().id()));
  }

  void require(Channel channel, Permission permission) {
    if (!may(channel, permission)) {
      throw Problem.MISSING_PERMISSIONS.refused();
    }
  }

  /** Writing has a permission of its own in threads, and people may refuse direct messages. */
  void requireWriting(Channel channel) {
    if (channel.recipient().filter(world::blocks).isPresent()) {
      throw Problem.CANNOT_SEND_TO_USER.refused();
    }
    boolean thread = channel.kind().isThread();
    require(channel, thread ? Permission.SEND_MESSAGES_IN_THREADS : Permission.SEND_MESSAGES);
    if (channel.state().locked()
        && !channel.state().archived()
        && !may(channel, Permission.MANAGE_THREADS)) {
      throw Problem.THREAD_LOCKED.refused();
    }
  }

  /** Nothing is changed in a thread that sleeps. */
  void requireAwake(Channel channel) {
    if (channel.state().archived()) {
      throw Problem.THREAD_ARCHIVED.refused();
    }
  }
}
