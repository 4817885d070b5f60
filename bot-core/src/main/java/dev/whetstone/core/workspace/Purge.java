package dev.whetstone.core.workspace;

import dev.whetstone.core.chat.WorkspaceRef;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tick that deletes what workspaces left behind. */
public final class Purge {
  private static final Logger LOG = LoggerFactory.getLogger(Purge.class);
  private final Workspaces workspaces;
  private final InstantSource clock;

  public Purge(Workspaces workspaces, InstantSource clock) {
    this.workspaces = workspaces;
    this.clock = clock;
  }

  public void tick() {
    Instant limit = clock.instant().minus(Workspaces.KEPT);
    for (WorkspaceRef workspace : workspaces.leftBefore(limit)) {
      purge(workspace, limit);
    }
  }

  /** One that fails must not keep the others. */
  private void purge(WorkspaceRef workspace, Instant limit) {
    try {
      workspaces.purge(workspace, limit);
      LOG.info("Deleted all data of {}, which was left 30 days ago", workspace);
    } catch (RuntimeException failure) {
      LOG.error("Deleting the data of {} failed; it is tried again", workspace, failure);
    }
  }
}
