package dev.whetstone.core.streak;

import dev.whetstone.core.group.MemberId;
import java.time.Instant;

/** What members' streaks are made of. */
public interface Streaks {
  Days days(MemberId member, Instant now);

  default Streak streak(MemberId member, Instant now) {
    return Streak.of(days(member, now));
  }
}
