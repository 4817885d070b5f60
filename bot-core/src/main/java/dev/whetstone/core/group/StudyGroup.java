package dev.whetstone.core.group;

import dev.whetstone.core.rotation.Deck;
import dev.whetstone.core.schedule.Schedule;
import dev.whetstone.core.schedule.Slot;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A study group. {@code next} is empty while it is paused; {@code lastDate} is that of its newest
 * round, or empty before the first.
 */
public record StudyGroup(
    GroupId id,
    Schedule schedule,
    Deck deck,
    long seed,
    Optional<Slot> next,
    Optional<LocalDate> lastDate) {

  public boolean paused() {
    return next.isEmpty();
  }

  /** The date after which a schedule may place its next round: no date gets two. */
  public LocalDate lastDateOrNever() {
    return lastDate.orElse(LocalDate.MIN);
  }
}
