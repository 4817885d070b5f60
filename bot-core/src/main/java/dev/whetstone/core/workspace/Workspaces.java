package dev.whetstone.core.workspace;

import dev.whetstone.core.chat.PlatformEvent.Joined;
import dev.whetstone.core.chat.PlatformId;
import dev.whetstone.core.chat.WorkspaceRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The workspaces that the bot is in, and those that it was in. */
public interface Workspaces {
  /** How long a workspace's data is kept after the bot left. */
  Duration KEPT = Duration.ofDays(30);

  /**
   * Notes that the bot is in the workspace, and a greeting where that is new. What was left behind
   * longer than {@link #KEPT} ago is deleted first.
   */
  void joined(Joined event, Instant now);

  /**
   * Pauses the workspace's groups, gives up what waits to be posted, and excuses its members from
   * the questions that are open. Does nothing for an unknown workspace or one that was left before.
   */
  void left(WorkspaceRef workspace, Instant now);

  /** A workspace that the bot was let into or has a study group in. */
  record Known(WorkspaceRef workspace, boolean left) {}

  List<Known> known(PlatformId platform);

  /** Claims greetings that wait; each is claimed again at {@code leaseUntil} unless it is done. */
  List<Greeting> claimGreetings(
      Set<PlatformId> platforms, Instant now, Instant leaseUntil, int most);

  void greetingDone(Greeting greeting);

  void greetLater(Greeting greeting, Instant notBefore);

  /** The workspaces that were left before and not entered again. */
  List<WorkspaceRef> leftBefore(Instant moment);

  /** Deletes all data of a workspace that was left before; does nothing for any other. */
  void purge(WorkspaceRef workspace, Instant leftBefore);
}
