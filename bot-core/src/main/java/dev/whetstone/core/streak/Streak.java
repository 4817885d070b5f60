package dev.whetstone.core.streak;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A member's streak: how many days counted since the last one missed, the longest ever, and how the
 * one before ended. A day is missed when a round of it was delivered, none of its rounds is open
 * any more, and nothing was attempted.
 */
public record Streak(int days, int best, Optional<Ended> ended) {
  /** How long the streak before was, and the missed day that ended it. */
  public record Ended(int days, LocalDate missed) {}

  public static final Streak NONE = new Streak(0, 0, Optional.empty());

  public static Streak of(Days days) {
    Streak streak = NONE;
    for (LocalDate date : new TreeSet<>(union(days.attempted(), days.missable()))) {
      streak = days.attempted().contains(date) ? streak.continued() : streak.broken(date);
    }
    return streak;
  }

  private Streak continued() {
    return new Streak(days + 1, Math.max(best, days + 1), ended);
  }

  /** Only a running streak can break; missing further days changes nothing. */
  private Streak broken(LocalDate date) {
    return days == 0 ? this : new Streak(0, best, Optional.of(new Ended(days, date)));
  }

  private static Set<LocalDate> union(Set<LocalDate> one, Set<LocalDate> other) {
    return Stream.concat(one.stream(), other.stream()).collect(toSet());
  }

  /** {@code streak 6 days}. */
  public String words() {
    return "streak " + days + (days == 1 ? " day" : " days");
  }
}
