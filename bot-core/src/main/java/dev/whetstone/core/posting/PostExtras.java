package dev.whetstone.core.posting;

import dev.whetstone.core.delivery.Notice;
import dev.whetstone.core.delivery.Served;
import java.time.Instant;
import java.util.List;

/** The extras of all posts, claimed under leases like the deliveries themselves. */
public interface PostExtras {
  /** Claims posts with something to see to. Each is claimed again when its lease runs out. */
  List<Extras> claim(Served served, Instant now, Instant leaseUntil, int most);

  /** Records how it went; returns what admins must be told and were not. */
  List<Notice> record(List<Finish> finished, Instant now);
}
