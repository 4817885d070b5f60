package dev.whetstone.core.delivery;

import java.time.Instant;
import java.util.List;

/**
 * All deliveries, claimed under leases so that several processes may send. Each claim is for what
 * the process serves.
 */
public interface Deliveries {
  /** Claims deliveries that wait to be posted. */
  List<Posting> claim(Served served, Instant now, Instant leaseUntil, int most);

  /** Claims deliveries whose sender was lost between posting and recording. */
  List<Posting> claimLost(Served served, Instant now, Instant leaseUntil, int most);

  /**
   * Records outcomes as a set. The first posting of a round opens it and closes the one before; a
   * round that no channel got is cancelled. What was posted is recorded in any case, other outcomes
   * only while the lease is the sender's own. Returns what admins must be told.
   */
  List<Notice> record(List<Outcome> outcomes, Instant leaseUntil, Instant now);

  /**
   * Claims posts that no longer show the truth. Until {@link #refreshed} says otherwise each is
   * claimed again at {@code nextRefresh}, and no earlier in any case.
   */
  List<Refresh> claimRefreshes(Served served, Instant now, Instant nextRefresh, int most);

  /** Notes that the posts show what they were claimed with. */
  void refreshed(List<Refresh> done);
}
