package dev.whetstone.core.delivery;

import dev.whetstone.core.rotation.Rotation;
import dev.whetstone.core.schedule.Slot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What to do for a group: a round to post, dates to cancel, and when to look again. */
public record Opening(Optional<NewRound> round, List<LocalDate> cancelled, Optional<Slot> next) {
  public Opening {
    cancelled = List.copyOf(cancelled);
  }

  /** A round to create; its deliveries are given up at {@code expires}. */
  public record NewRound(Slot slot, Rotation.Pick pick, Instant expires) {}
}
