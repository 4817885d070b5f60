package dev.whetstone.core.store;

import dev.whetstone.core.delivery.RoundId;
import dev.whetstone.core.group.GroupId;
import dev.whetstone.core.group.MemberId;
import dev.whetstone.core.home.OwnGroups;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** What members are part of. */
public final class HomeStore implements OwnGroups {
  private final Jdbi jdbi;

  HomeStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<OwnGroup> of(MemberId member, Instant now) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                select g.id, g.zone, r.id as round_id, r.local_date,
                  exists (select 1 from attempt a
                    where a.member_id = :member and a.round_id = r.id) as answered
                from group_member m
                join study_group g on g.id = m.group_id
                left join lateral (
                  select r.id, r.local_date from round r
                  where r.group_id = g.id and r.opened_at is not null and r.closed_at is null
                    and not r.cancelled and :now < r.opened_at + interval '72 hours'
                  order by r.local_date desc limit 1) r on true
                where m.member_id = :member
                order by g.id
                """)
            .bind("member", member.value())
            .bind("now", now)
            .map((rs, _) ->
                new OwnGroup(
                    new GroupId(rs.getLong("id")), ZoneId.of(rs.getString("zone")), round(rs)))
            .list());
  }

  private static Optional<OpenRound> round(ResultSet rs) throws SQLException {
    LocalDate date = rs.getObject("local_date", LocalDate.class);
    return date == null
        ? Optional.empty()
        : Optional.of(
            new OpenRound(new RoundId(rs.getLong("round_id")), date, rs.getBoolean("answered")));
  }
}
