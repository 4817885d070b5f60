package dev.whetstone.core.store;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.PlatformEvent.Joined;
import dev.whetstone.core.chat.PlatformId;
import dev.whetstone.core.chat.PostKey;
import dev.whetstone.core.chat.WorkspaceRef;
import dev.whetstone.core.workspace.Greeting;
import dev.whetstone.core.workspace.Workspaces;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Workspaces, how the bot came into them, and their end. */
public final class WorkspaceStore implements Workspaces {
  private static final Duration GREETING_WAITS = Duration.ofDays(1);

  private final Jdbi jdbi;

  WorkspaceStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void joined(Joined event, Instant now) {
    jdbi.useTransaction(handle -> {
      leftBehind(handle, event.workspace(), now.minus(KEPT))
          .ifPresent(id -> PurgeRows.delete(handle, id));
      long id = MemberStore.workspace(handle, event.workspace());
      handle
          .createUpdate(
              """
              with entered as (
                update workspace set left_at = null, joinings = joinings + 1
                where id = :id and (joinings = 0 or left_at is not null)
                returning id, joinings),
              contact as (
                select m.external_id as admin, c.external_id as lobby
                from channel c left join member m on m.id = c.admin_member_id
                where c.workspace_id = :id order by c.group_id, c.id limit 1)
              insert into greeting (workspace_id, joining, admin, lobby, not_before, expires_at)
              select e.id, e.joinings, coalesce(:admin::text, c.admin), coalesce(:lobby::text, c.lobby), :now,
                :expires
              from entered e left join contact c on true
              where coalesce(:admin::text, c.admin, :lobby::text, c.lobby) is not null
              on conflict (workspace_id) do update
                set joining = excluded.joining, admin = excluded.admin, lobby = excluded.lobby,
                  not_before = excluded.not_before, expires_at = excluded.expires_at
              """)
          .bind("id", id)
          .bind("admin", event.admin().map(MemberRef::id))
          .bind("lobby", event.lobby().map(ChannelRef::id))
          .bind("now", now)
          .bind("expires", now.plus(GREETING_WAITS))
          .execute();
      new ParticipationRows(handle, id).handOver();
    });
  }

  private static Optional<Long> leftBehind(Handle handle, WorkspaceRef ref, Instant leftBefore) {
    Query query =
        handle.createQuery(
            """
            select id from workspace
            where platform = :platform and external_id = :workspace and left_at <= :leftBefore
            for update
            """);
    return bind(query, ref).bind("leftBefore", leftBefore).mapTo(Long.class).findOne();
  }

  @Override
  public void left(WorkspaceRef workspace, Instant now) {
    jdbi.useTransaction(handle -> {
      Query query =
          handle.createQuery(
              """
              update workspace set left_at = :now
              where platform = :platform and external_id = :workspace and left_at is null
              returning id
              """);
      bind(query, workspace)
          .bind("now", now)
          .mapTo(Long.class)
          .findOne()
          .ifPresent(id -> LeavingRows.write(handle, id));
    });
  }

  @Override
  public List<Known> known(PlatformId platform) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                select w.external_id, w.left_at is not null as is_left
                from workspace w
                where w.platform = :platform and (w.joinings > 0 or exists (
                  select 1 from channel c where c.workspace_id = w.id))
                """)
            .bind("platform", platform.value())
            .map((rs, _) ->
                new Known(
                    new WorkspaceRef(platform, rs.getString("external_id")),
                    rs.getBoolean("is_left")))
            .list());
  }

  @Override
  public List<Greeting> claimGreetings(
      Set<PlatformId> platforms, Instant now, Instant leaseUntil, int most) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                with claimed as (
                  update greeting set not_before = :leaseUntil
                  where workspace_id in (
                    select g.workspace_id from greeting g join workspace w on w.id = g.workspace_id
                    where g.not_before <= :now and w.left_at is null
                      and w.platform = any(:platforms)
                    order by g.not_before limit :most for update of g skip locked)
                  returning *)
                select g.*, w.platform, w.external_id as workspace,
                  'g' || to_hex(g.workspace_id) || '-' || g.joining as post_key,
                  exists (
                    select 1 from channel c join study_group s on s.id = c.group_id
                    where c.workspace_id = w.id
                      and (s.next_due_at is null or c.lost_reason is not null)) as back
                from claimed g join workspace w on w.id = g.workspace_id
                """)
            .bindArray("platforms", String.class, Rows.names(platforms))
            .bind("now", now)
            .bind("leaseUntil", leaseUntil)
            .bind("most", most)
            .map((rs, _) -> greeting(rs))
            .list());
  }

  private static Greeting greeting(ResultSet rs) throws SQLException {
    WorkspaceRef workspace = Rows.workspace(rs);
    return new Greeting(
        workspace,
        new PostKey(rs.getString("post_key")),
        rs.getBoolean("back"),
        Optional.ofNullable(rs.getString("admin")).map(id -> new MemberRef(workspace, id)),
        Optional.ofNullable(rs.getString("lobby")).map(id -> new ChannelRef(workspace, id)),
        Rows.instant(rs, "expires_at").orElseThrow());
  }

  @Override
  public void greetingDone(Greeting greeting) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(
                """
                delete from greeting
                where 'g' || to_hex(workspace_id) || '-' || joining = :key
                """)
            .bind("key", greeting.key().value())
            .execute());
  }

  @Override
  public void greetLater(Greeting greeting, Instant notBefore) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(
                """
                update greeting set not_before = :notBefore
                where 'g' || to_hex(workspace_id) || '-' || joining = :key
                """)
            .bind("key", greeting.key().value())
            .bind("notBefore", notBefore)
            .execute());
  }

  @Override
  public List<WorkspaceRef> leftBefore(Instant moment) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                select platform, external_id as workspace from workspace
                where left_at <= :moment order by left_at
                """)
            .bind("moment", moment)
            .map((rs, _) -> Rows.workspace(rs))
            .list());
  }

  @Override
  public void purge(WorkspaceRef workspace, Instant leftBefore) {
    jdbi.useTransaction(handle ->
        leftBehind(handle, workspace, leftBefore).ifPresent(id -> PurgeRows.delete(handle, id)));
  }

  private static Query bind(Query query, WorkspaceRef ref) {
    return query.bind("platform", ref.platform().value()).bind("workspace", ref.id());
  }
}
