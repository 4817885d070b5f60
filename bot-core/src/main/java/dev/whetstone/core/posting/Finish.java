package dev.whetstone.core.posting;

import dev.whetstone.core.delivery.DeliveryId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * How it went with the extras of a post.
 *
 * @param made what is in place now
 * @param settled what need not be tried again, made or given up
 * @param again when to try the rest
 * @param trouble what the admin must know
 * @param wentWell whether what a new post adds has all been made, so that trouble is over
 */
public record Finish(
    DeliveryId id,
    Set<Extra> made,
    Set<Extra> settled,
    Optional<Instant> again,
    Optional<Trouble> trouble,
    boolean wentWell) {
  public Finish {
    made = Set.copyOf(made);
    settled = Set.copyOf(settled);
  }

  /** Trouble in words; the same {@code mark} again is the same trouble, told once. */
  public record Trouble(String mark, String words) {}
}
