package dev.whetstone.core.store;

import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.PlatformId;
import dev.whetstone.core.group.GroupId;
import dev.whetstone.core.group.MemberId;
import dev.whetstone.core.reminder.Reminder;
import dev.whetstone.core.reminder.Reminders;
import dev.whetstone.core.schedule.Slot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reminders and the leases under which they are sent. */
public final class ReminderStore implements Reminders {
  private static final String REMINDER =
      """
      d.member_id, d.remind_time, d.zone as remind_zone, d.next_at, d.next_date, d.last_date,
      d.lost_reason
      """;

  /** An open round is at most a few dates old, so that older ones need not be looked at. */
  private static final String CLAIM =
      """
      with due as (
        select d.member_id, d.lease_until as lost
        from reminder d join workspace w on w.id = d.workspace_id
        where d.next_at <= :now and (d.lease_until is null or d.lease_until <= :now)
          and w.platform = any(:platforms)
        order by d.next_at limit :most for update of d skip locked),
      claimed as (
        update reminder d set lease_until = :leaseUntil from due
        where d.member_id = due.member_id
        returning d.*, due.lost)
      select %s, d.lost, w.platform, w.external_id as workspace, m.external_id as member, o.*
      from claimed d
      join member m on m.id = d.member_id
      join workspace w on w.id = d.workspace_id
      left join lateral (
        select %s
        from round r join study_group g on g.id = r.group_id
        where w.left_at is null
          and r.group_id in (
            select d.group_id union select group_id from group_member where member_id = d.member_id)
          and r.local_date > d.next_date - 7
          and r.opened_at is not null and r.closed_at is null and not r.cancelled
          and :now < r.opened_at + interval '72 hours'
          and not exists (
            select 1 from attempt a where a.member_id = d.member_id and a.round_id = r.id)
        order by r.group_id is not distinct from d.group_id desc, r.opened_at desc, r.id
        limit 1) o on true
      """
          .formatted(REMINDER, Rows.ROUND);

  private final Jdbi jdbi;

  ReminderStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<Reminder> of(MemberId member) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("select " + REMINDER + " from reminder d where d.member_id = :member")
            .bind("member", member.value())
            .map((rs, _) -> reminder(rs))
            .findOne());
  }

  private static Reminder reminder(ResultSet rs) throws SQLException {
    Optional<Instant> at = Rows.instant(rs, "next_at");
    return new Reminder(
        rs.getObject("remind_time", LocalTime.class),
        ZoneId.of(rs.getString("remind_zone")),
        Rows.date(rs, "next_date").map(date -> new Slot(date, at.orElseThrow())),
        Rows.date(rs, "last_date"),
        Optional.ofNullable(rs.getString("lost_reason")));
  }

  @Override
  public void set(MemberId member, Optional<GroupId> group, Reminder reminder) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(
                """
                insert into reminder as d (member_id, workspace_id, group_id, remind_time, zone,
                  next_at, next_date)
                select id, workspace_id, :group::bigint, :time, :zone, :at, :date
                from member where id = :member
                on conflict (member_id) do update
                  set group_id = coalesce(excluded.group_id, d.group_id),
                    remind_time = excluded.remind_time, zone = excluded.zone,
                    next_at = excluded.next_at, next_date = excluded.next_date,
                    lease_until = null, lost_reason = null
                """)
            .bind("member", member.value())
            .bind("group", group.map(GroupId::value))
            .bind("time", reminder.time())
            .bind("zone", reminder.zone().getId())
            .bind("at", reminder.next().map(Slot::at))
            .bind("date", reminder.next().map(Slot::date))
            .execute());
  }

  @Override
  public void stop(MemberId member) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(
                """
                update reminder
                set next_at = null, next_date = null, lease_until = null, lost_reason = null
                where member_id = :member
                """)
            .bind("member", member.value())
            .execute());
  }

  @Override
  public boolean isOwner(MemberId member, MemberRef caller) {
    return jdbi.withHandle(handle ->
        Person.bind(
                handle.createQuery(
                    """
                    select exists (
                      select 1 from reminder d
                      join member m on m.id = d.member_id
                      join workspace w on w.id = m.workspace_id
                      where m.id = :member and %s)
                    """
                        .formatted(Person.IS)),
                caller)
            .bind("member", member.value())
            .mapTo(Boolean.class)
            .one());
  }

  @Override
  public boolean inAnyGroup(MemberId member) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("select exists (select 1 from group_member where member_id = :member)")
            .bind("member", member.value())
            .mapTo(Boolean.class)
            .one());
  }

  @Override
  public List<Due> claim(Set<PlatformId> platforms, Instant now, Instant leaseUntil, int most) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(CLAIM)
            .bindArray("platforms", String.class, Rows.names(platforms))
            .bind("now", now)
            .bind("leaseUntil", leaseUntil)
            .bind("most", most)
            .map((rs, _) -> due(rs))
            .list());
  }

  private static Due due(ResultSet rs) throws SQLException {
    boolean open = rs.getObject("round_id") != null;
    return new Due(
        new MemberId(rs.getLong("member_id")),
        Rows.member(rs),
        reminder(rs),
        open ? Optional.of(Rows.round(rs)) : Optional.empty(),
        Rows.instant(rs, "lost"));
  }

  @Override
  public void record(List<Outcome> outcomes, Instant leaseUntil) {
    if (!outcomes.isEmpty()) {
      jdbi.useTransaction(handle -> {
        recordSent(handle, outcomes);
        recordNext(handle, outcomes, leaseUntil);
      });
    }
  }

  private static void recordSent(Handle handle, List<Outcome> outcomes) {
    List<Outcome> sent = outcomes.stream().filter(o -> o.sent().isPresent()).toList();
    handle
        .createUpdate(
            """
            update reminder d set last_date = greatest(d.last_date, s.date)
            from unnest(:ids, :dates) as s(id, date) where d.member_id = s.id
            """)
        .bindArray("ids", Long.class, ids(sent))
        .bindArray("dates", LocalDate.class, sent.stream().map(o -> o.sent().get()).toList())
        .execute();
  }

  private static void recordNext(Handle handle, List<Outcome> outcomes, Instant leaseUntil) {
    List<@Nullable Instant> at = new ArrayList<>();
    List<@Nullable LocalDate> dates = new ArrayList<>();
    List<@Nullable String> lost = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      at.add(outcome.next().map(Slot::at).orElse(null));
      dates.add(outcome.next().map(Slot::date).orElse(null));
      lost.add(outcome.lost().orElse(null));
    }
    handle
        .createUpdate(
            """
            update reminder d
            set next_at = o.at, next_date = o.date, lost_reason = o.lost, lease_until = null
            from unnest(:ids, :at, :dates, :lost) as o(id, at, date, lost)
            where d.member_id = o.id and d.lease_until = :leaseUntil
            """)
        .bindArray("ids", Long.class, ids(outcomes))
        .bindArray("at", Instant.class, at)
        .bindArray("dates", LocalDate.class, dates)
        .bindArray("lost", String.class, lost)
        .bind("leaseUntil", leaseUntil)
        .execute();
  }

  private static List<Long> ids(List<Outcome> outcomes) {
    return outcomes.stream().map(o -> o.member().value()).toList();
  }
}
