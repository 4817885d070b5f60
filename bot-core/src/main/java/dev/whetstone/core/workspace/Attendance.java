package dev.whetstone.core.workspace;

import dev.whetstone.core.chat.PlatformEvent.Joined;
import dev.whetstone.core.chat.PlatformEvent.Left;
import dev.whetstone.core.chat.PlatformEvent.Present;
import dev.whetstone.core.workspace.Workspaces.Known;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Keeps track of which workspaces the bot is in. */
public final class Attendance {
  private final Workspaces workspaces;
  private final InstantSource clock;

  public Attendance(Workspaces workspaces, InstantSource clock) {
    this.workspaces = workspaces;
    this.clock = clock;
  }

  public void joined(Joined event) {
    workspaces.joined(event, clock.instant());
  }

  public void left(Left event) {
    workspaces.left(event.workspace(), clock.instant());
  }

  /** Makes up for what happened while nobody listened. What the store does not know is new. */
  public void present(Present event) {
    Instant now = clock.instant();
    for (Known known : workspaces.known(event.platform())) {
      if (event.asked().test(known.workspace())) {
        compare(known, event.workspaces().contains(known.workspace()), now);
      }
    }
  }

  private void compare(Known known, boolean there, Instant now) {
    if (there && known.left()) {
      workspaces.joined(new Joined(known.workspace(), Optional.empty(), Optional.empty()), now);
    }
    if (!there && !known.left()) {
      workspaces.left(known.workspace(), now);
    }
  }
}
