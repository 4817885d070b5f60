package dev.whetstone.discord.post;

import dev.whetstone.discord.rest.Requests;
import dev.whetstone.discord.rest.Trouble;
import dev.whetstone.discord.rest.Troubled;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.JDAImpl;
import net.dv8tion.jda.internal.requests.RestActionImpl;

/**
 * Threads that fell asleep. Discord names only those that are awake by itself, and JDA has no
 * public way to ask for another one by its id.
 */
final class Sleepers {
  private Sleepers() {}

  /** The thread, awake or not; empty where there is none that the bot can see. */
  static Optional<ThreadChannel> find(Guild guild, String id) throws Troubled {
    Optional<ThreadChannel> known = Optional.ofNullable(guild.getThreadChannelById(id));
    if (known.isPresent()) {
      return known;
    }
    try {
      return ofGuild(guild, Requests.now(() -> channel(guild, id)));
    } catch (Troubled e) {
      if (e.trouble() instanceof Trouble.Gone) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static RestAction<DataObject> channel(Guild guild, String id) {
    return new RestActionImpl<>(
        guild.getJDA(),
        Route.Channels.GET_CHANNEL.compile(id),
        (response, _) -> response.getObject());
  }

  private static Optional<ThreadChannel> ofGuild(Guild guild, DataObject json) {
    boolean isThread =
        ChannelType.fromId(json.getInt("type")).isThread()
            && json.getUnsignedLong("guild_id") == guild.getIdLong()
            && guild.getGuildChannelById(json.getUnsignedLong("parent_id")) != null;
    return isThread
        ? Optional.of(
            ((JDAImpl) guild.getJDA())
                .getEntityBuilder()
                .createThreadChannel(json, guild.getIdLong()))
        : Optional.empty();
  }

  /** Sends a request about a channel; where that is a thread that sleeps it is woken if need be. */
  static <T> T now(MessageChannel channel, Requests.Asked<T> asked) throws Troubled {
    try {
      return Requests.now(asked);
    } catch (Troubled e) {
      if (!isAsleep(e.trouble())
          || !(channel instanceof ThreadChannel thread)
          || !mayWake(thread)) {
        throw e;
      }
      Requests.now(() -> thread.getManager().setArchived(false));
      return Requests.now(asked);
    }
  }

  private static boolean isAsleep(Trouble trouble) {
    return trouble instanceof Trouble.Gone(ErrorResponse what, String _)
        && what == ErrorResponse.ILLEGAL_OPERATION_ARCHIVED_THREAD;
  }

  private static boolean mayWake(ThreadChannel thread) {
    return thread.getGuild().getSelfMember().hasPermission(thread, Permission.MANAGE_THREADS)
        || (thread.isOwner() && !thread.isLocked());
  }
}
