package dev.whetstone.core.store;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.group.MemberId;
import dev.whetstone.core.streak.Days;
import dev.whetstone.core.streak.Streaks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** What streaks are made of. */
public final class StreakStore implements Streaks {
  private final Jdbi jdbi;

  StreakStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Days days(MemberId member, Instant now) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                with mine as (
                  select m.group_id, m.joined_on, m.workspace_id,
                    (select count(*) from channel c where c.group_id = m.group_id) > 1 as is_shared
                  from group_member m where m.member_id = :member),
                delivered as (
                  select r.local_date, r.closed_at is null
                    and :now < r.opened_at + interval '72 hours' as is_open, r.excused
                  from mine m join round r
                    on r.group_id = m.group_id and r.local_date >= m.joined_on
                  where r.opened_at is not null and not r.cancelled
                    and (not m.is_shared or exists (
                      select 1 from delivery d
                      where d.round_id = r.id and d.workspace_id = m.workspace_id
                        and d.state = 'posted')))
                select
                  array(select day - date 'epoch' from member_day where member_id = :member)
                    as attempted,
                  array(select local_date - date 'epoch' from delivered where not is_open and not excused)
                    as closed,
                  array(select local_date - date 'epoch' from delivered where is_open) as open
                """)
            .bind("member", member.value())
            .bind("now", now)
            .map((rs, _) ->
                new Days(
                    Rows.dates(rs, "attempted"), Rows.dates(rs, "closed"), Rows.dates(rs, "open")))
            .one());
  }

  @Override
  public List<Waiting> waiting(MemberId member, ChannelRef here, Instant now) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                with here as (
                  select c.group_id from channel c join workspace w on w.id = c.workspace_id
                  where w.platform = :platform and w.external_id = :workspace
                    and c.external_id = :channel)
                select r.local_date, r.group_id in (select group_id from here) as is_here
                from round r
                where r.group_id in (
                    select group_id from here
                    union select group_id from group_member where member_id = :member)
                  and r.opened_at is not null and r.closed_at is null and not r.cancelled
                  and :now < r.opened_at + interval '72 hours'
                  and not exists (
                    select 1 from attempt a where a.member_id = :member and a.round_id = r.id)
                order by is_here desc, r.local_date
                """)
            .bind("platform", here.workspace().platform().value())
            .bind("workspace", here.workspace().id())
            .bind("channel", here.id())
            .bind("member", member.value())
            .bind("now", now)
            .map((rs, _) ->
                new Waiting(rs.getObject("local_date", LocalDate.class), rs.getBoolean("is_here")))
            .list());
  }
}
