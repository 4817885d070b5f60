package dev.whetstone.core.streak;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every change of a streak can be explained. */
class StreakCardTest {
  private static final LocalDate MON = LocalDate.of(2026, 11, 16);

  @Test
  void saysWhichDayCountedLastAndWhatIsWaiting() {
    String card = card(Set.of(MON, MON.plusDays(1)), Set.of(MON, MON.plusDays(1)), MON.plusDays(2));
    assertTrue(card.contains("Your streak: 2 days"), card);
    assertTrue(card.contains("The last day that counted is Tue 17 Nov."), card);
    assertTrue(card.contains("The question of Wed 18 Nov is open"), card);
    assertFalse(card.contains("ended on"), card);
  }

  @Test
  void saysWhichDayBrokeTheOneBefore() {
    String card = card(Set.of(MON), Set.of(MON, MON.plusDays(1)), MON.plusDays(2));
    assertTrue(card.contains("Your streak: 0 days"), card);
    assertTrue(card.contains("Your last streak, 1 day, ended on Tue 17 Nov"), card);
    assertTrue(card.contains("you did not answer that day"), card);
  }

  private static String card(Set<LocalDate> attempted, Set<LocalDate> closed, LocalDate open) {
    return StreakCommand.card(
            new Days(attempted, closed, Set.of(open)), List.of(new Streaks.Waiting(open, true)))
        .toString();
  }
}
