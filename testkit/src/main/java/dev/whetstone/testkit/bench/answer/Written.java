package dev.whetstone.testkit.bench.answer;

import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * The rows that presses of one noon left: attempts in rounds marked as changed, days of members,
 * and the totals that moved.
 */
record Written(long attempts, long days, long totals) {
  static final Written NOTHING = new Written(0, 0, 0);
  private static final int TOTALS_PER_ATTEMPT = 3;

  /** Only right on the day of these rounds; later answers move the same totals again. */
  static Written inRounds(Handle handle, List<Long> rounds) {
    return handle
        .createQuery(
            """
            select count(*),
              count(*) filter (where exists (
                select 1 from member_day d where d.member_id = a.member_id and d.day = a.local_date)),
              sum((select count(*) from board_total t
                where t.group_id = a.group_id and t.member_id = a.member_id
                  and t.reached_at = a.attempted_at))
            from attempt a where a.round_id = any(:rounds)
              and exists (select 1 from round_changed c where c.round_id = a.round_id)
            """)
        .bindArray("rounds", Long.class, rounds)
        .map((rs, _) -> new Written(rs.getLong(1), rs.getLong(2), rs.getLong(3)))
        .one();
  }

  Written plus(Written other) {
    return new Written(attempts + other.attempts, days + other.days, totals + other.totals);
  }

  /** Throws unless each press left what an attempt leaves. */
  void require(String side, long presses) {
    if (attempts != presses || days != presses || totals != TOTALS_PER_ATTEMPT * presses) {
      throw new IllegalStateException(
          "%s took %d presses but left %s: this figure would be wrong."
              .formatted(side, presses, this));
    }
  }
}
