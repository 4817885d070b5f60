package dev.whetstone.core;

import static dev.whetstone.core.World.CHANNEL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.whetstone.core.delivery.Platforms;
import dev.whetstone.core.question.Difficulty;
import dev.whetstone.core.question.QuestionBank;
import dev.whetstone.core.scheduling.Tick;
import dev.whetstone.core.scheduling.TickScheduler;
import dev.whetstone.testkit.SampleBank;
import dev.whetstone.testkit.contract.Await;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The product's own ticks, on Quartz with its tables in the same database. */
class SchedulerTest {
  private static final QuestionBank BANK = SampleBank.of(12, Difficulty.EASY);
  private static final Duration OFTEN = Duration.ofMillis(100);

  @AutoClose private final World world = new World("2026-11-23T08:00:00Z", BANK);

  @Test
  void twoProcessesPostADueGroupOnceADay() {
    world.setUp("09:00", "UTC", "daily");
    RecordingPlatform other = new RecordingPlatform(World.PLATFORM.value());
    try (Whetstone.Running first = process(world.platform);
        Whetstone.Running second = process(other)) {
      for (int day = 23; day <= 25; day++) {
        world.clock.set(Instant.parse("2026-11-" + day + "T09:00:00Z"));
        int expected = day - 22;
        Await.until("a post", () -> posts(other) >= expected, () -> posts(other) + " posts");
        first.tickNow();
        second.tickNow();
      }
      assertEquals(3, posts(other));
      assertEquals(3, world.sql.count("round"));
    }
    assertEquals(CHANNEL, concat(other).channel());
  }

  @Test
  void eachSchedulerIsItsOwn() {
    AtomicInteger mine = new AtomicInteger();
    AtomicInteger others = new AtomicInteger();
    try (World elsewhere = new World("2026-11-23T08:00:00Z", BANK);
        TickScheduler _ = scheduler(world, "count", mine)) {
      try (TickScheduler _ = scheduler(elsewhere, "count", others)) {
        Await.until("both", () -> mine.get() > 1 && others.get() > 1, () -> mine + " " + others);
        assertEquals(1, world.sql.count("qrtz_triggers"));
        assertEquals(1, elsewhere.sql.count("qrtz_triggers"));
      }
      int before = mine.get();
      Await.until("the first to go on", () -> mine.get() > before + 1, mine::toString);
    }
  }

  @Test
  void aTickThatFailsIsTriedAgain() {
    AtomicInteger runs = new AtomicInteger();
    Runnable failing =
        () -> {
          runs.incrementAndGet();
          throw new IllegalStateException("this tick fails on purpose");
        };
    try (TickScheduler _ =
        new TickScheduler(world.pool, List.of(new Tick("failing", OFTEN, failing)))) {
      Await.until("three runs", () -> runs.get() >= 3, runs::toString);
    }
  }

  @Test
  void aJobOfAnotherVersionDoesNothingHere() {
    try (TickScheduler _ = scheduler(world, "old", new AtomicInteger())) {
      assertEquals("old", world.sql.ask("select job_name from qrtz_job_details"));
    }
    AtomicInteger runs = new AtomicInteger();
    try (TickScheduler _ = scheduler(world, "new", runs)) {
      Await.until("a run", () -> runs.get() > 0, runs::toString);
      Await.until("more runs beside the other's", () -> runs.get() > 3, runs::toString);
      String states = "select string_agg(distinct trigger_state, ',') from qrtz_triggers";
      assertFalse(world.sql.ask(states).contains("ERROR"), "its trigger must stay sound");
    }
  }

  private Whetstone.Running process(RecordingPlatform platform) {
    Pace pace = new Pace(OFTEN, OFTEN, Duration.ofHours(6));
    return new Whetstone(
            world.stores, BANK, world.clock, new Random(1), pace, new Platforms(List.of(platform)))
        .start(world.pool, _ -> {});
  }

  private int posts(RecordingPlatform other) {
    return world.platform.posts.size() + other.posts.size();
  }

  private RecordingPlatform.Post concat(RecordingPlatform other) {
    return (world.platform.posts.isEmpty() ? other : world.platform).posts.getFirst();
  }

  private static TickScheduler scheduler(World world, String name, AtomicInteger runs) {
    return new TickScheduler(world.pool, List.of(new Tick(name, OFTEN, runs::incrementAndGet)));
  }
}
