package dev.whetstone.slack.gateway;

import com.slack.api.bolt.context.Context;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.Inbox;
import dev.whetstone.core.chat.PlatformEvent;
import dev.whetstone.core.chat.PlatformId;
import dev.whetstone.core.chat.WorkspaceRef;
import dev.whetstone.slack.install.Installs;
import dev.whetstone.slack.interaction.Once;
import dev.whetstone.slack.post.Channels;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the core what happens to workspaces, one thing after the other. */
public final class Hearing implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Hearing.class);
  private final PlatformId platform;
  private final Inbox inbox;
  private final Channels channels;
  private final Optional<Installs> installs;
  private final Once<Boolean> once = new Once<>();
  private final ExecutorService inOrder =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("slack-workspaces").factory());

  /** For many workspaces where there are installs. */
  public Hearing(PlatformId platform, Inbox inbox, Channels channels, Optional<Installs> installs) {
    this.platform = platform;
    this.inbox = inbox;
    this.channels = channels;
    this.installs = installs;
  }

  /** The workspace of a request; notes which organisation it belongs to. */
  WorkspaceRef workspace(Context context, String team) {
    if (Boolean.TRUE.equals(context.isEnterpriseInstall()) && context.getEnterpriseId() != null) {
      installs.ifPresent(all -> all.isOf(team, context.getEnterpriseId()));
    }
    return new WorkspaceRef(platform, team);
  }

  void removed(String event, @Nullable String organisation, String team) {
    once.run(
        event,
        () -> {
          gone(organisation, team).forEach(w -> tell(new PlatformEvent.Left(w)));
          if (installs.isEmpty()) {
            tell(
                new PlatformEvent.Refused(
                    platform,
                    "The workspace has removed the app or taken its token back. Install it again and"
                        + " start with the new token."));
          }
          return true;
        });
  }

  private Set<WorkspaceRef> gone(@Nullable String organisation, String team) {
    return installs
        .map(all -> all.remove(organisation, team))
        .orElseGet(() -> Set.of(new WorkspaceRef(platform, team)));
  }

  void left(String event, String team, String channel) {
    once.run(
        event,
        () -> {
          channels.left(new ChannelRef(new WorkspaceRef(platform, team), channel));
          return true;
        });
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
