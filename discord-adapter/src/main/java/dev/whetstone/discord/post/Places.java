package dev.whetstone.discord.post;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.PlatformId;
import dev.whetstone.core.chat.PostResult;
import dev.whetstone.core.chat.WorkspaceRef;
import dev.whetstone.discord.gateway.Session;
import dev.whetstone.discord.rest.Requests;
import dev.whetstone.discord.rest.Troubled;
import java.time.Duration;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.concrete.PrivateChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.sharding.ShardManager;

/**
 * Finds channels by reference. A user without a server is a workspace too, named {@code user-} and
 * the user's id; its channel is the direct one.
 */
public final class Places {
  private static final Pattern SNOWFLAKE = Pattern.compile("[1-9]\\d{0,18}");
  private static final String USER = "user-";
  private static final Duration RECONNECT = Duration.ofSeconds(30);
  private final Session session;

  public Places(Session session) {
    this.session = session;
  }

  /** A channel, or why there is none. */
  public sealed interface Place {
    record Open(MessageChannel channel) implements Place {}

    record Shut(PostResult why) implements Place {}
  }

  /** The workspace of a user for themselves. */
  public static WorkspaceRef ofUser(PlatformId platform, String user) {
    return new WorkspaceRef(platform, USER + user);
  }

  public static boolean isOfUser(WorkspaceRef workspace) {
    return workspace.id().startsWith(USER);
  }

  /** Users without a server belong to the first process, to which Discord tells their doings. */
  public boolean serves(WorkspaceRef workspace) {
    return isId(workspace.id())
        ? session.serves(Long.parseLong(workspace.id()))
        : isOfUser(workspace) && session.isFirst();
  }

  static boolean isId(String id) {
    return SNOWFLAKE.matcher(id).matches();
  }

  public Place find(ChannelRef ref) {
    String workspace = ref.workspace().id();
    if (workspace.startsWith(USER)) {
      return direct(workspace.substring(USER.length()));
    }
    if (!isId(workspace)) {
      return gone("there is no server " + workspace);
    }
    Guild guild = session.manager().getGuildById(workspace);
    return guild == null ? withoutGuild(Long.parseLong(workspace)) : channel(guild, ref.id());
  }

  private static Place channel(Guild guild, String id) {
    if (!isId(id)) {
      return gone("there is no channel " + id);
    }
    GuildMessageChannel known = guild.getChannelById(GuildMessageChannel.class, id);
    return known == null ? asleep(guild, id) : new Place.Open(known);
  }

  private static Place asleep(Guild guild, String id) {
    try {
      return Sleepers.find(guild, id)
          .<Place>map(Place.Open::new)
          .orElseGet(() -> gone("there is no channel " + id));
    } catch (Troubled e) {
      return new Place.Shut(e.trouble().result());
    }
  }

  /** While a shard connects it does not know all of its servers. */
  private Place withoutGuild(long id) {
    ShardManager manager = session.manager();
    JDA shard =
        manager.getShardCache().stream()
            .filter(s -> session.serves(id) && isOn(s, id))
            .findFirst()
            .orElse(null);
    boolean away =
        shard == null || shard.getStatus() != JDA.Status.CONNECTED || shard.isUnavailable(id);
    return away
        ? new Place.Shut(new PostResult.TryLater(RECONNECT, "Discord does not show the server now"))
        : gone("the bot is not in the server");
  }

  private static boolean isOn(JDA shard, long guild) {
    JDA.ShardInfo info = shard.getShardInfo();
    return (guild >>> 22) % info.getShardTotal() == info.getShardId();
  }

  /** The direct channel; opened where it is not yet. */
  Place direct(String user) {
    if (!isId(user)) {
      return gone("there is no user " + user);
    }
    try {
      JDA any = session.manager().getShardCache().iterator().next();
      PrivateChannel channel = Requests.now(() -> any.openPrivateChannelById(user));
      return new Place.Open(channel);
    } catch (Troubled e) {
      return new Place.Shut(e.trouble().result());
    }
  }

  private static Place gone(String why) {
    return new Place.Shut(new PostResult.Unreachable(why));
  }
}
