package dev.whetstone.core.group;

import dev.whetstone.core.rotation.Deck;
import dev.whetstone.core.schedule.Schedule;
import dev.whetstone.core.schedule.Slot;
import dev.whetstone.core.schedule.Times;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A study group as one of its channels sees it. {@code next} is empty while it is paused; {@code
 * lastDate} is that of its newest round, or empty before the first; {@code lost} says that the
 * channel could not be reached and gets nothing until it is set up or resumed.
 */
public record StudyGroup(
    GroupId id,
    Schedule schedule,
    Deck deck,
    long seed,
    Optional<Slot> next,
    Optional<LocalDate> lastDate,
    boolean lost) {

  /** Whether nothing is posted in the channel for now. */
  public boolean paused() {
    return next.isEmpty() || lost;
  }

  /** When the next question comes, in words; or that none does. */
  public String nextInWords() {
    if (lost) {
      return "Posting here stopped because this channel could not be reached. An admin can start it"
          + " again with /resume.";
    }
    return next.map(n -> "The next one comes " + Times.moment(n.at(), schedule.zone()) + ".")
        .orElse("Posting is paused here. /practice still works.");
  }

  /** The date after which a schedule may place its next round: no date gets two. */
  public LocalDate lastDateOrNever() {
    return lastDate.orElse(LocalDate.MIN);
  }
}
