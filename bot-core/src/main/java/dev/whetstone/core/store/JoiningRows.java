package dev.whetstone.core.store;

import dev.whetstone.core.sharing.SharedGroups.Joining;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** Lets a channel into a group, within one transaction. */
record JoiningRows(Handle handle, long workspace, String channel, long group, Instant now) {
  /** A group that has planned no round yet leaves nothing behind. */
  private static final List<String> DROP_UNUSED_GROUP =
      List.of(
          "update reminder set group_id = :group where group_id = :own",
          "update channel set group_id = :group where group_id = :own",
          "delete from join_code where group_id = :own",
          """
          delete from delivery where round_id in (select id from round where group_id = :own)
          """,
          "delete from round where group_id = :own",
          "delete from study_group where id = :own");

  /** The group that the channel has, and whether it is in use. */
  private record Own(long group, boolean used) {}

  Joining join(long admin) {
    SetUp.lock(handle, workspace, channel);
    Optional<Own> own = own();
    if (own.filter(o -> o.group() == group).isPresent()) {
      return Joining.ALREADY_IN;
    }
    if (own.filter(Own::used).isPresent()) {
      return Joining.HAS_OWN_GROUP;
    }
    RoundStore.lock(handle, group);
    own.ifPresent(o -> drop(o.group()));
    enter(admin);
    deliverOpenRound();
    return Joining.JOINED;
  }

  private Optional<Own> own() {
    return bind(handle.createQuery(
            """
            select c.group_id,
              exists (select 1 from channel o where o.group_id = c.group_id and o.id <> c.id)
                or exists (select 1 from round r
                           where r.group_id = c.group_id and not r.cancelled) as used
            from channel c
            where c.workspace_id = :workspace and c.external_id = :channel
            """))
        .map((rs, _) -> new Own(rs.getLong("group_id"), rs.getBoolean("used")))
        .findOne();
  }

  private void drop(long own) {
    for (String statement : DROP_UNUSED_GROUP) {
      bind(handle.createUpdate(statement)).bind("own", own).execute();
    }
  }

  private void enter(long admin) {
    bind(handle.createUpdate(
            """
            with used as (delete from join_code where group_id = :group)
            insert into channel (workspace_id, group_id, external_id, admin_member_id)
            values (:workspace, :group, :channel, :admin)
            on conflict (workspace_id, external_id) do update
              set group_id = excluded.group_id, admin_member_id = excluded.admin_member_id,
                lost_reason = null
            """))
        .bind("admin", admin)
        .execute();
  }

  private void deliverOpenRound() {
    bind(handle.createUpdate(
            """
            insert into delivery (workspace_id, round_id, channel_id, post_key, state, not_before,
              expires_at)
            select c.workspace_id, r.id, c.id, %s, 'pending', :now,
              least(g.next_due_at, coalesce(r.opened_at, r.due_at) + interval '72 hours')
            from channel c
            join study_group g on g.id = c.group_id
            join round r on r.group_id = g.id
            where c.workspace_id = :workspace and c.external_id = :channel
              and r.closed_at is null and not r.cancelled
              and :now < coalesce(r.opened_at, r.due_at) + interval '72 hours'
            order by r.local_date desc limit 1
            on conflict (round_id, channel_id) do nothing
            """
                .formatted(OpeningRows.postKey("r.id", "r.question_id", "r.due_at"))))
        .bind("now", now)
        .execute();
  }

  private <S extends SqlStatement<S>> S bind(S statement) {
    return statement.bind("workspace", workspace).bind("channel", channel).bind("group", group);
  }
}
