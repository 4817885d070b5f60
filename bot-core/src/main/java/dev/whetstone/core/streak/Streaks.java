package dev.whetstone.core.streak;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.group.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What members' streaks are made of. */
public interface Streaks {
  Days days(MemberId member, Instant now);

  /** Rounds open to the member that they have not attempted: here, and in their other groups. */
  List<Waiting> waiting(MemberId member, ChannelRef here, Instant now);

  /** A round that waits for its answer. */
  record Waiting(LocalDate date, boolean here) {}

  default Streak streak(MemberId member, Instant now) {
    return Streak.of(days(member, now));
  }
}
