package dev.whetstone.core.delivery;

import dev.whetstone.core.group.GroupId;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tick that opens what is due and closes what has been open too long. */
public final class RoundOpener {
  private static final Logger LOG = LoggerFactory.getLogger(RoundOpener.class);
  private static final int BATCH = 500;

  private final Rounds rounds;
  private final RoundPlanner planner;
  private final InstantSource clock;

  public RoundOpener(Rounds rounds, RoundPlanner planner, InstantSource clock) {
    this.rounds = rounds;
    this.planner = planner;
    this.clock = clock;
  }

  public void tick() {
    Instant now = clock.instant();
    int claimed = BATCH;
    while (claimed == BATCH) {
      claimed = rounds.openDue(now, BATCH, due -> planned(due, now));
    }
    rounds.closeExpired(now);
  }

  /**
   * Opens the group's round of today; throws {@link dev.whetstone.core.chat.Refusal} if it has one.
   */
  void openNow(GroupId group) {
    Instant now = clock.instant();
    rounds.openNow(group, now, due -> planner.now(due, now));
  }

  private Opening planned(DueGroup due, Instant now) {
    Opening opening = planner.due(due, now);
    if (!opening.cancelled().isEmpty()) {
      LOG.warn("Group {} missed {}", due.group().id().value(), opening.cancelled());
    }
    return opening;
  }
}
