package dev.whetstone.core.streak;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StreakTest {
  private static final LocalDate START = LocalDate.of(2026, 11, 1);

  @Test
  void nothingIsNoStreak() {
    assertEquals(Streak.NONE, Streak.of(days(List.of(), List.of(), List.of())));
  }

  @Test
  void daysWithoutARoundNeitherCountNorBreak() {
    assertEquals(
        new Streak(3, 3, Optional.empty()),
        Streak.of(days(List.of(1, 2, 9), List.of(1, 2, 9), List.of())));
  }

  @Test
  void aMissedRoundBreaks() {
    assertEquals(
        new Streak(1, 2, Optional.of(new Streak.Ended(2, day(3)))),
        Streak.of(days(List.of(1, 2, 4), List.of(1, 2, 3, 4), List.of())));
  }

  @Test
  void anOpenRoundIsNotMissedYet() {
    assertEquals(
        new Streak(2, 2, Optional.empty()),
        Streak.of(days(List.of(1, 2), List.of(1, 2), List.of(3))));
  }

  @Test
  void oneOpenRoundOfADateIsEnough() {
    assertEquals(
        new Streak(1, 1, Optional.empty()), Streak.of(days(List.of(1), List.of(1, 2), List.of(2))));
  }

  @Test
  void anAttemptOnADayWithoutRoundsCounts() {
    assertEquals(
        new Streak(3, 3, Optional.empty()),
        Streak.of(days(List.of(1, 2, 3), List.of(1, 3), List.of())));
  }

  @Test
  void theDayThatBrokeIsTheFirstMissed() {
    assertEquals(
        new Streak(0, 1, Optional.of(new Streak.Ended(1, day(2)))),
        Streak.of(days(List.of(1), List.of(1, 2, 3, 4), List.of())));
  }

  @Test
  void missingBeforeTheFirstAttemptBreaksNothing() {
    assertEquals(
        new Streak(1, 1, Optional.empty()),
        Streak.of(days(List.of(3), List.of(1, 2, 3), List.of())));
  }

  @Test
  void agreesWithASlowReferenceOnAThousandHistories() {
    for (int seed = 0; seed < 1000; seed++) {
      Random random = new Random(seed);
      Days days = new Days(some(random), some(random), some(random));
      assertEquals(reference(days), Streak.of(days), "seed " + seed + " " + days);
    }
  }

  /** Counts back from every date by the words of the rule. */
  private static Streak reference(Days days) {
    int best = 0;
    Optional<Streak.Ended> ended = Optional.empty();
    for (int i = 1; i <= 40; i++) {
      best = Math.max(best, countBack(days, i));
      if (missed(days, day(i)) && countBack(days, i - 1) > 0) {
        ended = Optional.of(new Streak.Ended(countBack(days, i - 1), day(i)));
      }
    }
    return new Streak(countBack(days, 40), best, ended);
  }

  private static int countBack(Days days, int last) {
    int count = 0;
    for (int i = last; i >= 1 && !missed(days, day(i)); i--) {
      count += days.attempted().contains(day(i)) ? 1 : 0;
    }
    return count;
  }

  private static boolean missed(Days days, LocalDate date) {
    return days.closed().contains(date)
        && !days.open().contains(date)
        && !days.attempted().contains(date);
  }

  private static Set<LocalDate> some(Random random) {
    int share = 1 + random.nextInt(9);
    return IntStream.rangeClosed(1, 40)
        .filter(_ -> random.nextInt(10) < share)
        .mapToObj(StreakTest::day)
        .collect(Collectors.toSet());
  }

  private static Days days(List<Integer> attempted, List<Integer> closed, List<Integer> open) {
    return new Days(dates(attempted), dates(closed), dates(open));
  }

  private static Set<LocalDate> dates(List<Integer> days) {
    Set<LocalDate> dates = new HashSet<>();
    days.forEach(d -> dates.add(day(d)));
    return dates;
  }

  private static LocalDate day(int number) {
    return START.plusDays(number - 1L);
  }
}
