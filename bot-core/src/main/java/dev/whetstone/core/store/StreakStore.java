package dev.whetstone.core.store;

import dev.whetstone.core.group.MemberId;
import dev.whetstone.core.streak.Days;
import dev.whetstone.core.streak.Streaks;
import java.time.Instant;
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
                with delivered as (
                  select r.local_date, r.closed_at is null
                    and :now < r.opened_at + interval '72 hours' as is_open
                  from group_member m join round r
                    on r.group_id = m.group_id and r.local_date >= m.joined_on
                  where m.member_id = :member and r.opened_at is not null)
                select
                  array(select day - date 'epoch' from member_day where member_id = :member)
                    as attempted,
                  array(select local_date - date 'epoch' from delivered where not is_open)
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
}
