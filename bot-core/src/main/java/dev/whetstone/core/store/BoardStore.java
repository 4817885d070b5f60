package dev.whetstone.core.store;

import dev.whetstone.core.group.GroupId;
import dev.whetstone.core.group.MemberId;
import dev.whetstone.core.leaderboard.Leaderboards;
import dev.whetstone.core.leaderboard.Period;
import dev.whetstone.core.leaderboard.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Boards, read from kept totals. */
public final class BoardStore implements Leaderboards {
  private final Jdbi jdbi;

  BoardStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<Standing> standings(
      GroupId group, Period period, LocalDate start, MemberId reader, int top) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                select s.place, s.points, s.answered, s.right_answers,
                  s.member_id = :reader as own,
                  case when m.workspace_id = r.workspace_id then m.display_name end as name
                from (
                  select t.*, rank() over (order by t.points desc,
                    t.right_answers::float8 / nullif(t.answered, 0) desc nulls last,
                    t.reached_at) as place
                  from board_total t
                  where t.group_id = :group and t.period = :period and t.starts_on = :start) s
                join member m on m.id = s.member_id
                join member r on r.id = :reader
                where s.place <= :top or s.member_id = :reader
                order by s.place, s.member_id
                """)
            .bind("group", group.value())
            .bind("period", period.word())
            .bind("start", start)
            .bind("reader", reader.value())
            .bind("top", top)
            .map((rs, _) ->
                new Standing(
                    rs.getInt("place"),
                    Optional.ofNullable(rs.getString("name")),
                    rs.getInt("points"),
                    rs.getInt("answered"),
                    rs.getInt("right_answers"),
                    rs.getBoolean("own")))
            .list());
  }
}
