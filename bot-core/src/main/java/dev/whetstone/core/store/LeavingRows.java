package dev.whetstone.core.store;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** What leaving a workspace does to its groups, rounds and deliveries. */
final class LeavingRows {
  /**
   * Shared groups have gone to others before. In this order: a question that another process opens
   * at the moment is waited for by the first and seen by the next. Channels that the workspace
   * lends to groups of others are lost.
   */
  private static final List<String> STATEMENTS =
      List.of(
          """
          update study_group set next_due_at = null, next_due_date = null
          where workspace_id = :workspace
          """,
          """
          update channel c set lost_reason = 'the bot was removed' from study_group g
          where c.workspace_id = :workspace and g.id = c.group_id
            and g.workspace_id <> :workspace and c.lost_reason is null
          """,
          """
          with given_up as (
            update delivery set state = 'cancelled', problem = 'the bot was removed'
            where workspace_id = :workspace and state = 'pending'
            returning id, round_id)
          update round r set cancelled = true
          where r.id in (select round_id from given_up) and not r.cancelled and not exists (
            select 1 from delivery d
            where d.round_id = r.id and d.state not in ('unreachable', 'cancelled')
              and d.id not in (select id from given_up))
          """,
          """
          update delivery d set state = 'cancelled', problem = 'the bot was removed'
          from round r where d.workspace_id = :workspace and d.state = 'posted'
            and r.id = d.round_id and r.workspace_id <> :workspace and r.closed_at is null
          """,
          """
          update round r set excused = true from study_group g
          where g.workspace_id = :workspace and r.group_id = g.id
            and r.closed_at is null and not r.cancelled
          """);

  private LeavingRows() {}

  static void write(Handle handle, long workspace) {
    new ParticipationRows(handle, workspace).handOver();
    for (String statement : STATEMENTS) {
      handle.createUpdate(statement).bind("workspace", workspace).execute();
    }
  }
}
