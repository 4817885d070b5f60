package dev.whetstone.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.core.chat.RequestBudget;
import dev.whetstone.core.store.Stores;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Processes of one bot share its requests a second. */
class BudgetTest {
  private final Ground ground = Ground.take();
  private final RequestBudget one = ground.stores().budget();
  private final RequestBudget other = Stores.open(ground.pool()).budget();

  @AfterEach
  void giveBack() {
    ground.giveBack(false);
  }

  @Test
  void aFewGoAtOnceAndTheRestWaitInTurn() {
    List<Duration> waits =
        Stream.of(one, other, one, other, one, other, one).map(b -> b.take("bot", 1)).toList();

    assertEquals(List.of(0L, 0L, 0L, 0L, 0L), waits.stream().limit(5).map(this::seconds).toList());
    assertEquals(1, seconds(waits.get(5)));
    assertEquals(2, seconds(waits.get(6)));
  }

  @Test
  void aFasterBucketWaitsLess() {
    Duration wait = Duration.ZERO;
    for (int i = 0; i < 25; i++) {
      wait = one.take("bot", 10);
    }
    assertTrue(wait.toMillis() > 1_000 && wait.toMillis() <= 2_000, wait.toString());
  }

  @Test
  void bucketsAreApart() {
    for (int i = 0; i < 9; i++) {
      one.take("bot", 1);
    }
    assertEquals(Duration.ZERO, other.take("another", 1));
  }

  private long seconds(Duration wait) {
    return Math.round(wait.toMillis() / 1_000.0);
  }
}
