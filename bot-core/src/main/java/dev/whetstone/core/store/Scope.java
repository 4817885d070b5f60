package dev.whetstone.core.store;

import dev.whetstone.core.chat.WorkspaceRef;
import dev.whetstone.core.delivery.Served;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The platforms and workspaces that a claim is for. */
record Scope(List<String> platforms, List<Long> workspaces) {
  /** Holds for workspace w where it is in the scope and the bot is in it. */
  static final String SQL =
      "(w.platform = any(:platforms) or w.id = any(:workspaces)) and w.left_at is null";

  private record Found(long id, WorkspaceRef workspace) {}

  /**
   * Of divided platforms it holds the served workspaces with something due. {@code due} is a
   * condition on delivery d; it is asked only where a platform is divided.
   */
  static Scope of(Handle handle, Served served, String due, Instant now) {
    return new Scope(
        Rows.names(served.whole()),
        served.partly().isEmpty()
            ? List.of()
            : due(handle, Rows.names(served.partly().keySet()), due, now).stream()
                .filter(found -> served.serves(found.workspace()))
                .map(Found::id)
                .toList());
  }

  private static List<Found> due(Handle handle, List<String> platforms, String due, Instant now) {
    return handle
        .createQuery(
            """
            select w.id, w.platform, w.external_id as workspace
            from (select distinct d.workspace_id from delivery d where %s) busy
            join workspace w on w.id = busy.workspace_id
            where w.platform = any(:platforms)
            """
                .formatted(due))
        .bindArray("platforms", String.class, platforms)
        .bind("now", now)
        .map((rs, _) -> new Found(rs.getLong("id"), Rows.workspace(rs)))
        .list();
  }

  Query bind(Query claim) {
    return claim
        .bindArray("platforms", String.class, platforms)
        .bindArray("workspaces", Long.class, workspaces);
  }
}
