package dev.whetstone.core.store;

import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.PostKey;
import dev.whetstone.core.delivery.Deliveries;
import dev.whetstone.core.delivery.DeliveryId;
import dev.whetstone.core.delivery.Notice;
import dev.whetstone.core.delivery.Outcome;
import dev.whetstone.core.delivery.Posting;
import dev.whetstone.core.delivery.Refresh;
import dev.whetstone.core.delivery.Served;
import dev.whetstone.core.delivery.Tally;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Deliveries and the leases under which they are sent. */
public final class DeliveryStore implements Deliveries {
  static final String WHERE_THEY_GO =
      """
      join round r on r.id = d.round_id
      join study_group g on g.id = r.group_id
      join channel c on c.id = d.channel_id
      join workspace w on w.id = d.workspace_id
      """;

  private static final String OUTDATED =
      "d.state = 'posted' and d.changes > d.changes_shown and d.refresh_at <= :now";

  private final Jdbi jdbi;

  DeliveryStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<Posting> claim(Served served, Instant now, Instant leaseUntil, int most) {
    return claim("d.state = 'pending' and d.not_before <= :now", served, now, leaseUntil, most);
  }

  @Override
  public List<Posting> claimLost(Served served, Instant now, Instant leaseUntil, int most) {
    return claim("d.state = 'sending' and d.lease_until <= :now", served, now, leaseUntil, most);
  }

  private List<Posting> claim(
      String which, Served served, Instant now, Instant leaseUntil, int most) {
    return jdbi.withHandle(handle ->
        Scope.of(handle, served, which, now)
            .bind(
                handle.createQuery(
                    """
                    with d as (
                      update delivery set state = 'sending', lease_until = :leaseUntil
                      where id in (
                        select d.id from delivery d join workspace w on w.id = d.workspace_id
                        where %s and %s
                        order by d.not_before limit :most for update of d skip locked)
                      returning *)
                    select d.id as delivery_id, d.post_key, d.expires_at, w.platform,
                      w.external_id as workspace, c.external_id as channel, %s, %s
                    from d %s order by d.not_before
                    """
                        .formatted(which, Scope.SQL, Rows.STYLE, Rows.ROUND, WHERE_THEY_GO)))
            .bind("now", now)
            .bind("leaseUntil", leaseUntil)
            .bind("most", most)
            .map((rs, _) -> posting(rs))
            .list());
  }

  private static Posting posting(ResultSet rs) throws SQLException {
    return new Posting(
        new DeliveryId(rs.getLong("delivery_id")),
        Rows.channel(rs),
        new PostKey(rs.getString("post_key")),
        Rows.style(rs),
        Rows.round(rs),
        Rows.instant(rs, "expires_at").orElseThrow());
  }

  @Override
  public List<Notice> record(List<Outcome> outcomes, Instant leaseUntil, Instant now) {
    return outcomes.isEmpty()
        ? List.of()
        : jdbi.inTransaction(handle -> new OutcomeRows(handle, leaseUntil, now).write(outcomes));
  }

  /**
   * Each mark of a changed round becomes a change of its deliveries before the count is read: an
   * answer that comes in between, or is not yet committed, leaves a mark of its own.
   */
  @Override
  public List<Refresh> claimRefreshes(Served served, Instant now, Instant nextRefresh, int most) {
    List<Long> claimed =
        jdbi.inTransaction(handle -> {
          handle.execute(
              """
              with taken as (delete from round_changed returning round_id)
              update delivery set changes = changes + 1
              where state in ('sending', 'posted') and round_id in (select round_id from taken)
              """);
          return claimChanged(handle, served, now, nextRefresh, most);
        });
    return claimed.isEmpty() ? List.of() : jdbi.withHandle(h -> refreshes(h, claimed, now));
  }

  private static List<Long> claimChanged(
      Handle handle, Served served, Instant now, Instant nextRefresh, int most) {
    return Scope.of(handle, served, OUTDATED, now)
        .bind(
            handle.createQuery(
                """
                update delivery set refresh_at = :nextRefresh
                where id in (
                  select d.id from delivery d join workspace w on w.id = d.workspace_id
                  where %s and %s
                  limit :most for update of d skip locked)
                returning id
                """
                    .formatted(OUTDATED, Scope.SQL)))
        .bind("now", now)
        .bind("nextRefresh", nextRefresh)
        .bind("most", most)
        .mapTo(Long.class)
        .list();
  }

  private static List<Refresh> refreshes(Handle handle, List<Long> deliveries, Instant now) {
    return handle
        .createQuery(
            """
            select d.id as delivery_id, d.message_id, d.changes, w.platform,
              w.external_id as workspace, c.external_id as channel, t.answered, t.right_answers, %s
            from delivery d %s
            cross join lateral (
              select count(*) as answered, count(*) filter (where is_right) as right_answers
              from attempt a where a.round_id = r.id and a.in_time) t
            where d.id = any(:ids)
            """
                .formatted(Rows.ROUND, WHERE_THEY_GO))
        .bindArray("ids", Long.class, deliveries)
        .bind("now", now)
        .map((rs, _) -> refresh(rs))
        .list();
  }

  private static Refresh refresh(ResultSet rs) throws SQLException {
    return new Refresh(
        new DeliveryId(rs.getLong("delivery_id")),
        new MessageRef(Rows.channel(rs), rs.getString("message_id")),
        Rows.round(rs),
        new Tally(rs.getInt("answered"), rs.getInt("right_answers")),
        rs.getInt("changes"));
  }

  @Override
  public void refreshed(List<Refresh> done) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(
                """
                update delivery d set changes_shown = greatest(d.changes_shown, r.changes)
                from unnest(:ids, :changes) as r(id, changes) where d.id = r.id
                """)
            .bindArray("ids", Long.class, done.stream().map(r -> r.id().value()).toList())
            .bindArray("changes", Integer.class, done.stream().map(Refresh::changes).toList())
            .execute());
  }
}
