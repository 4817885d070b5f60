package dev.whetstone.core.store;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.group.GroupId;
import dev.whetstone.core.sharing.JoinCode;
import dev.whetstone.core.sharing.SharedGroups;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Groups of several channels, and the codes by which channels join. */
public final class SharingStore implements SharedGroups {
  private static final int TRIES_AN_HOUR = 10;
  private final Jdbi jdbi;

  SharingStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<ChannelRef> channels(GroupId group) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                select w.platform, w.external_id as workspace, c.external_id as channel
                from channel c join workspace w on w.id = c.workspace_id
                where c.group_id = :group order by c.id
                """)
            .bind("group", group.value())
            .map((rs, _) -> Rows.channel(rs))
            .list());
  }

  @Override
  public void offer(GroupId group, ChannelRef by, JoinCode code, Instant expires) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(
                """
                insert into join_code (group_id, workspace_id, code_hash, expires_at)
                values (:group, :workspace, :hash, :expires)
                on conflict (group_id) do update set workspace_id = excluded.workspace_id,
                  code_hash = excluded.code_hash, expires_at = excluded.expires_at
                """)
            .bind("group", group.value())
            .bind("workspace", MemberStore.workspace(handle, by.workspace()))
            .bind("hash", code.hash())
            .bind("expires", expires)
            .execute());
  }

  @Override
  public Joining join(Origin origin, JoinCode code, Instant now) {
    return jdbi.inTransaction(handle -> {
      long workspace = MemberStore.workspace(handle, origin.channel().workspace());
      if (!mayTry(handle, workspace, now)) {
        return Joining.TOO_MANY_TRIES;
      }
      Optional<Long> group = find(handle, code, now);
      if (group.isEmpty()) {
        noteFailure(handle, workspace, now);
        return Joining.UNKNOWN_CODE;
      }
      long admin = MemberStore.note(handle, origin.caller()).id().value();
      return new JoiningRows(handle, workspace, origin.channel().id(), group.get(), now)
          .join(admin);
    });
  }

  /** The code's row stays locked, so that it is used once. */
  private static Optional<Long> find(Handle handle, JoinCode code, Instant now) {
    return handle
        .createQuery(
            """
            select group_id from join_code where code_hash = :hash and expires_at > :now
            for update
            """)
        .bind("hash", code.hash())
        .bind("now", now)
        .mapTo(Long.class)
        .findOne();
  }

  @Override
  public boolean mayTryAgain(ChannelRef channel, Instant now) {
    return jdbi.inTransaction(handle -> {
      long workspace = MemberStore.workspace(handle, channel.workspace());
      boolean may = mayTry(handle, workspace, now);
      if (may) {
        noteFailure(handle, workspace, now);
      }
      return may;
    });
  }

  /** The workspace's row is locked, so that tries at once are counted one after the other. */
  private static boolean mayTry(Handle handle, long workspace, Instant now) {
    handle
        .createQuery("select id from workspace where id = :workspace for no key update")
        .bind("workspace", workspace)
        .mapTo(Long.class)
        .one();
    handle
        .createUpdate(
            "delete from join_failure where workspace_id = :workspace and failed_at <= :old")
        .bind("workspace", workspace)
        .bind("old", now.minus(Duration.ofHours(1)))
        .execute();
    return handle
            .createQuery("select count(*) from join_failure where workspace_id = :workspace")
            .bind("workspace", workspace)
            .mapTo(Integer.class)
            .one()
        < TRIES_AN_HOUR;
  }

  private static void noteFailure(Handle handle, long workspace, Instant now) {
    handle
        .createUpdate(
            "insert into join_failure (workspace_id, failed_at) values (:workspace, :now)")
        .bind("workspace", workspace)
        .bind("now", now)
        .execute();
  }

  @Override
  public boolean leave(ChannelRef channel) {
    return jdbi.inTransaction(handle -> {
      long workspace = MemberStore.workspace(handle, channel.workspace());
      return new ParticipationRows(handle, workspace).leave(channel.id());
    });
  }
}
