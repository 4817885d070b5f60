package dev.whetstone.core.chat;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What happens on a platform without a member asking for anything. */
public sealed interface PlatformEvent {
  /**
   * The bot was let into a workspace. {@code admin} is whom to greet; {@code lobby} a channel to
   * greet in where the admin cannot be written to.
   */
  record Joined(WorkspaceRef workspace, Optional<MemberRef> admin, Optional<ChannelRef> lobby)
      implements PlatformEvent {}

  /** The bot was removed from a workspace. */
  record Left(WorkspaceRef workspace) implements PlatformEvent {}

  /**
   * After connecting: every workspace that the bot is in, among those that {@code asked} is true
   * for. What the core knows beyond them was left while nobody listened.
   */
  record Present(PlatformId platform, Predicate<WorkspaceRef> asked, Set<WorkspaceRef> workspaces)
      implements PlatformEvent {
    public Present {
      workspaces = Set.copyOf(workspaces);
    }
  }

  /** The platform refuses this bot for good, such as after its token was revoked. */
  record Refused(PlatformId platform, String reason) implements PlatformEvent {}
}
