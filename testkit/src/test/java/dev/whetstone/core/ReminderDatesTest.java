package dev.whetstone.core;

import static dev.whetstone.core.World.WORKSPACE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.PostKey;
import dev.whetstone.core.chat.PostResult;
import dev.whetstone.core.question.Difficulty;
import dev.whetstone.testkit.SampleBank;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A thousand steps of random length around a change of the clocks, with messages that must wait:
 * each member is reminded exactly once for each local date that is due.
 */
class ReminderDatesTest {
  private static final List<String> TIMES =
      List.of("00:00", "00:30", "01:30", "02:00", "02:30", "03:00", "12:00", "23:59");
  private static final int STEPS = 1000;

  @AutoClose
  private final World world = new World("2011-01-01T00:00:00Z", SampleBank.of(30, Difficulty.EASY));

  /** What reached each member, with how often, by key; and how often each key failed before. */
  private final Map<String, Map<PostKey, Integer>> reached = new TreeMap<>();

  private final Map<PostKey, Integer> failures = new HashMap<>();

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2026-03-27T00:00:00Z, 1",
    "Europe/Berlin, 2026-10-23T00:00:00Z, 2",
    "America/New_York, 2026-03-06T00:00:00Z, 3",
    "America/New_York, 2026-10-30T00:00:00Z, 4",
    "Australia/Lord_Howe, 2026-04-03T00:00:00Z, 5",
    "Africa/Cairo, 2026-04-22T00:00:00Z, 6",
    "Pacific/Apia, 2011-12-27T00:00:00Z, 7",
  })
  void everyDueDateExactlyOnce(ZoneId zone, Instant start, long seed) {
    Random random = new Random(seed);
    world.clock.set(start.minusSeconds(1));
    world.setUp("00:00", "UTC", "daily");
    world.at(start.toString());
    for (String time : TIMES) {
      world.command(
          World.caller(WORKSPACE, time, false),
          "remind",
          Map.of("time", time, "zone", zone.getId()));
    }
    world.platform.answerDirect = (channel, key) -> answer(channel, key, random);
    for (int step = 0; step < STEPS; step++) {
      world.clock.advance(Duration.ofSeconds(1 + random.nextInt(900)));
      step(random);
    }
    world.platform.answerDirect = (channel, key) -> reach(channel, key);
    for (int step = 0; step < 60; step++) { // what still waits
      world.clock.advance(Duration.ofSeconds(61));
      world.remind();
    }
    assertTrue(failures.size() > 5, "the run must meet failures, met " + failures.size());
    TIMES.forEach(time -> assertReminded(time, zone, start));
  }

  /** A restart now and then, and a question that is always open. */
  private void step(Random random) {
    if (random.nextInt(50) == 0) {
      world.restart();
    }
    world.open();
    world.send();
    world.remind();
  }

  private synchronized PostResult answer(ChannelRef channel, PostKey key, Random random) {
    if (failures.getOrDefault(key, 0) < 2 && random.nextInt(3) == 0) {
      failures.merge(key, 1, Integer::sum);
      return new PostResult.TryLater(Duration.ofMinutes(1 + random.nextInt(5)), "slow down");
    }
    return reach(channel, key);
  }

  private synchronized PostResult reach(ChannelRef channel, PostKey key) {
    reached.computeIfAbsent(channel.id(), _ -> new HashMap<>()).merge(key, 1, Integer::sum);
    return RecordingPlatform.posted(channel, key);
  }

  private void assertReminded(String time, ZoneId zone, Instant start) {
    Map<String, Integer> expected = new TreeMap<>();
    LocalDate last = LocalDate.ofInstant(world.clock.instant(), zone);
    for (LocalDate date = LocalDate.ofInstant(start, zone);
        !date.isAfter(last);
        date = date.plusDays(1)) {
      if (isDue(date, LocalTime.parse(time), zone, start)) {
        expected.put(String.valueOf(date.toEpochDay()), 1);
      }
    }
    Map<String, Integer> seen = new TreeMap<>();
    reached
        .getOrDefault(time, Map.of())
        .forEach((key, count) -> seen.put(key.value().replaceAll(".*-", ""), count));
    assertEquals(expected, seen, time + " in " + zone);
  }

  /** By the zone's own rules: a time in a gap moves on, a doubled one is the first. */
  private boolean isDue(LocalDate date, LocalTime time, ZoneId zone, Instant start) {
    ZonedDateTime local = date.atTime(time).atZone(zone);
    boolean exists = date.atStartOfDay(zone).toLocalDate().equals(date);
    return exists
        && local.toInstant().isAfter(start)
        && !local.toInstant().isAfter(world.clock.instant());
  }
}
