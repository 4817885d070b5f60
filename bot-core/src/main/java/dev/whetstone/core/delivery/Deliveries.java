package dev.whetstone.core.delivery;

import dev.whetstone.core.chat.PlatformId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** All deliveries, claimed under leases so that several processes may send. */
public interface Deliveries {
  /** Claims deliveries that wait to be posted. */
  List<Posting> claim(Set<PlatformId> platforms, Instant now, Instant leaseUntil, int most);

  /** Claims deliveries whose sender was lost between posting and recording. */
  List<Posting> claimLost(Set<PlatformId> platforms, Instant now, Instant leaseUntil, int most);

  /**
   * Records outcomes as a set. The first posting of a round opens it and closes the one before.
   * Returns what admins must be told.
   */
  List<Notice> record(List<Outcome> outcomes, Instant now);

  /** Claims posts whose count changed; each again at {@code nextRefresh} at the earliest. */
  List<Refresh> claimRefreshes(
      Set<PlatformId> platforms, Instant now, Instant nextRefresh, int most);

  /** Asks for a post to be refreshed once more, after an edit that did not go through. */
  void refreshAgain(List<DeliveryId> deliveries, Instant notBefore);
}
