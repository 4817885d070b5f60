package dev.whetstone.core.delivery;

import dev.whetstone.core.chat.Partial;
import dev.whetstone.core.chat.PlatformId;
import dev.whetstone.core.chat.WorkspaceRef;
import java.util.Map;
import java.util.Set;

/** What this process looks after: whole platforms, and of others some workspaces. */
public record Served(Set<PlatformId> whole, Map<PlatformId, Partial> partly) {
  public Served {
    whole = Set.copyOf(whole);
    partly = Map.copyOf(partly);
  }

  /** Whether a workspace of a platform in {@link #partly} is this process's. */
  public boolean serves(WorkspaceRef workspace) {
    Partial partial = partly.get(workspace.platform());
    return partial != null && partial.serves(workspace);
  }
}
