package dev.whetstone.discord.gateway;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.Inbox;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.PlatformEvent;
import dev.whetstone.core.chat.PlatformId;
import dev.whetstone.core.chat.WorkspaceRef;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.guild.UnavailableGuildLeaveEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the core which servers the bot is in, one thing after the other. */
public final class Comings implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Comings.class);
  private final PlatformId platform;
  private final Inbox inbox;
  private final Predicate<TextChannel> writable;
  private final ExecutorService inOrder =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("discord-servers").factory());

  /**
   * @param writable whether a greeting can be posted there
   */
  public Comings(PlatformId platform, Inbox inbox, Predicate<TextChannel> writable) {
    this.platform = platform;
    this.inbox = inbox;
    this.writable = writable;
  }

  /** Looks at what there is now, and tells the core on another thread. */
  public void watch(GenericEvent event) {
    switch (event) {
      case ReadyEvent ready -> tell(present(ready.getJDA()));
      case SessionResumeEvent resumed -> tell(present(resumed.getJDA()));
      case SessionRecreateEvent recreated -> tell(present(recreated.getJDA()));
      case GuildJoinEvent joined -> tell(joined(joined.getGuild()));
      case GuildLeaveEvent left -> tell(new PlatformEvent.Left(workspace(left.getGuild().getId())));
      case UnavailableGuildLeaveEvent left ->
          tell(new PlatformEvent.Left(workspace(left.getGuildId())));
      default -> {}
    }
  }

  private PlatformEvent present(JDA shard) {
    int id = shard.getShardInfo().getShardId();
    int total = shard.getShardInfo().getShardTotal();
    Set<WorkspaceRef> servers =
        Stream.concat(
                shard.getGuilds().stream().map(ISnowflake::getId),
                shard.getUnavailableGuilds().stream())
            .map(this::workspace)
            .collect(Collectors.toSet());
    return new PlatformEvent.Present(platform, asked -> isOf(asked, id, total), servers);
  }

  /** Users without a server are workspaces too, and nobody leaves those. */
  private boolean isOf(WorkspaceRef workspace, int shard, int total) {
    return workspace.platform().equals(platform)
        && workspace.id().matches("\\d{1,20}")
        && Shards.shardOf(Long.parseUnsignedLong(workspace.id()), total) == shard;
  }

  private PlatformEvent joined(Guild guild) {
    WorkspaceRef workspace = workspace(guild.getId());
    return new PlatformEvent.Joined(
        workspace,
        Optional.of(new MemberRef(workspace, guild.getOwnerId())),
        lobby(guild).map(channel -> new ChannelRef(workspace, channel.getId())));
  }

  private Optional<TextChannel> lobby(Guild guild) {
    return Stream.concat(
            Stream.ofNullable(guild.getSystemChannel()), guild.getTextChannels().stream())
        .filter(writable)
        .findFirst();
  }

  private WorkspaceRef workspace(String guild) {
    return new WorkspaceRef(platform, guild);
  }

  /** In the order of calls. */
  public void tell(PlatformEvent event) {
    try {
      inOrder.execute(() -> hand(event));
    } catch (RejectedExecutionException e) {
      log.debug("Closed before {}", event);
    }
  }

  private void hand(PlatformEvent event) {
    try {
      inbox.happened(event);
    } catch (RuntimeException e) {
      log.error("The core did not take {}", event, e);
    }
  }

  @Override
  public void close() {
    inOrder.close();
  }
}
