package dev.whetstone.core.streak;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Set;

/**
 * What a streak is made of: the dates on which a member attempted something, the dates of delivered
 * and closed rounds of the member's groups since joining, and those of rounds still open.
 */
public record Days(Set<LocalDate> attempted, Set<LocalDate> closed, Set<LocalDate> open) {
  public Days {
    attempted = Set.copyOf(attempted);
    closed = Set.copyOf(closed);
    open = Set.copyOf(open);
  }

  /** The dates that an attempt can no longer be made for. */
  Set<LocalDate> missable() {
    return closed.stream().filter(date -> !open.contains(date)).collect(toSet());
  }
}
