package dev.whetstone.core.leaderboard;

import dev.whetstone.core.group.GroupId;
import dev.whetstone.core.group.MemberId;
import java.time.LocalDate;
import java.util.List;

/** Kept totals of every group. */
public interface Leaderboards {
  /** The first {@code top} places and, wherever it is, the reader's own. */
  List<Standing> standings(GroupId group, Period period, LocalDate start, MemberId reader, int top);
}
