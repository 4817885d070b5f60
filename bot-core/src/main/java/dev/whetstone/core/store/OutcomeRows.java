package dev.whetstone.core.store;

import dev.whetstone.core.chat.PostKey;
import dev.whetstone.core.delivery.Notice;
import dev.whetstone.core.delivery.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Writes outcomes of deliveries, each kind as one set. */
final class OutcomeRows {
  private final Handle handle;
  private final Instant leaseUntil;
  private final Instant now;

  OutcomeRows(Handle handle, Instant leaseUntil, Instant now) {
    this.handle = handle;
    this.leaseUntil = leaseUntil;
    this.now = now;
  }

  List<Notice> write(List<Outcome> outcomes) {
    List<Outcome.Posted> posted = new ArrayList<>();
    List<Outcome.Later> later = new ArrayList<>();
    List<Outcome.Lost> lost = new ArrayList<>();
    List<Outcome.Unknown> unknown = new ArrayList<>();
    List<Outcome.Cancelled> cancelled = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      switch (outcome) {
        case Outcome.Posted p -> posted.add(p);
        case Outcome.Later l -> later.add(l);
        case Outcome.Lost l -> lost.add(l);
        case Outcome.Unknown u -> unknown.add(u);
        case Outcome.Cancelled c -> cancelled.add(c);
      }
    }
    posted(posted);
    later(later);
    cancelled(cancelled);
    List<Notice> notices = new ArrayList<>(lost(lost));
    notices.addAll(unknown(unknown));
    cancelUndelivered(outcomes);
    return notices;
  }

  /** A round that no channel got, or may still get, never was: its question is not used up. */
  private void cancelUndelivered(List<Outcome> outcomes) {
    ids(
            """
            update round r set cancelled = true
            where r.id in (select round_id from delivery where id = any(:ids))
              and not r.cancelled and not exists (
                select 1 from delivery d
                where d.round_id = r.id and d.state not in ('unreachable', 'cancelled'))
            """,
            outcomes)
        .execute();
  }

  private void posted(List<Outcome.Posted> posted) {
    List<String> messages = posted.stream().map(p -> p.message().id()).toList();
    ids(
            """
            update delivery d set state = 'posted', message_id = p.message, lease_until = null,
              refresh_at = :now
            from unnest(:ids, :messages) as p(id, message)
            where d.id = p.id and d.state <> 'posted'
            """,
            posted)
        .bindArray("messages", String.class, messages)
        .bind("now", now)
        .execute();
    open(posted);
    List<Long> ids = posted.stream().map(p -> p.id().value()).toList();
    ExtraRows.want(handle, ids, now);
  }

  /**
   * The first posting opens a round and closes the group's earlier ones, also those that were not
   * posted yet: they are not opened any more, and so harm no streak.
   */
  private void open(List<Outcome.Posted> posted) {
    ids(
            """
            with posted as (
              select r.* from round r
              where r.id in (select round_id from delivery where id = any(:ids))),
            opened as (
              update round r set opened_at = :now
              where r.opened_at is null and r.closed_at is null and r.id in (
                select distinct on (group_id) id from posted order by group_id, local_date desc)
              returning r.group_id, r.local_date),
            closed as (
              update round r set closed_at = :now
              from opened o
              where r.group_id = o.group_id and r.local_date < o.local_date
                and r.closed_at is null and not r.cancelled
              returning r.id, r.opened_at),
            %s
            insert into round_changed
            select id from closed where opened_at is not null or id in (select id from posted)
            union select id from posted where closed_at is not null
            """
                .formatted(ExtraRows.ANSWERS),
            posted)
        .bind("now", now)
        .execute();
  }

  private void later(List<Outcome.Later> later) {
    ids(
            """
            update delivery d set state = 'pending', lease_until = null, not_before = l.not_before,
              problem = l.reason
            from unnest(:ids, :notBefore, :reasons) as l(id, not_before, reason)
            where d.id = l.id and d.state = 'sending' and d.lease_until = :leaseUntil
            """,
            later)
        .bind("leaseUntil", leaseUntil)
        .bindArray("notBefore", Instant.class, later.stream().map(l -> l.notBefore()).toList())
        .bindArray("reasons", String.class, later.stream().map(l -> l.reason()).toList())
        .execute();
  }

  private void cancelled(List<Outcome.Cancelled> cancelled) {
    end("cancelled", cancelled, Outcome.Cancelled::reason);
  }

  private List<Notice> lost(List<Outcome.Lost> lost) {
    end("unreachable", lost, Outcome.Lost::reason);
    return notices(
        """
        with gone as (
          update channel c set lost_reason = d.problem from delivery d
          where d.id = any(:ids) and d.state = 'unreachable' and c.id = d.channel_id
            and c.lost_reason is null
          returning c.id, d.id as delivery_id),
        given_up as (
          update delivery d set state = 'cancelled', problem = 'the channel was lost'
          from gone where d.channel_id = gone.id and d.state = 'pending')
        select m.external_id as member, w.platform, w.external_id as workspace, d.post_key,
          d.problem, c.external_id as channel
        from gone join delivery d on d.id = gone.delivery_id join channel c on c.id = d.channel_id
        join member m on m.id = c.admin_member_id
        join workspace w on w.id = m.workspace_id
        """,
        lost,
        rs ->
            "I can no longer post in the channel "
                + rs.channel()
                + " ("
                + rs.problem()
                + "). Posting there has stopped.",
        "Let me back in or allow what is missing, then use /resume in that channel.");
  }

  private List<Notice> unknown(List<Outcome.Unknown> unknown) {
    end("unknown", unknown, _ -> "the platform cannot say whether it was posted");
    return notices(
        """
        select m.external_id as member, w.platform, w.external_id as workspace, d.post_key,
          d.problem, c.external_id as channel
        from delivery d join channel c on c.id = d.channel_id
        join member m on m.id = c.admin_member_id
        join workspace w on w.id = m.workspace_id
        where d.id = any(:ids) and d.state = 'unknown'
        """,
        unknown,
        rs -> "I do not know whether today's question reached the channel " + rs.channel() + ".",
        "Look there. If it is missing, members can still use /practice until the next one.");
  }

  private <T extends Outcome> void end(String state, List<T> outcomes, Function<T, String> reason) {
    ids(
            """
            update delivery d set state = :state, lease_until = null, problem = e.reason
            from unnest(:ids, :reasons) as e(id, reason)
            where d.id = e.id and d.state = 'sending' and d.lease_until = :leaseUntil
            """,
            outcomes)
        .bind("leaseUntil", leaseUntil)
        .bind("state", state)
        .bindArray("reasons", String.class, outcomes.stream().map(reason).toList())
        .execute();
  }

  private record Trouble(String channel, String problem) {}

  private List<Notice> notices(
      String query,
      List<? extends Outcome> outcomes,
      Function<Trouble, String> problem,
      String advice) {
    return handle
        .createQuery(query)
        .bindArray("ids", Long.class, outcomes.stream().map(o -> o.id().value()).toList())
        .map((rs, _) -> notice(rs, problem, advice))
        .list();
  }

  private static Notice notice(ResultSet rs, Function<Trouble, String> problem, String advice)
      throws SQLException {
    return new Notice(
        Rows.member(rs),
        new PostKey("n" + rs.getString("post_key").substring(1)),
        problem.apply(new Trouble(rs.getString("channel"), rs.getString("problem"))),
        advice);
  }

  private Update ids(String sql, List<? extends Outcome> outcomes) {
    return handle
        .createUpdate(sql)
        .bindArray("ids", Long.class, outcomes.stream().map(o -> o.id().value()).toList());
  }
}
