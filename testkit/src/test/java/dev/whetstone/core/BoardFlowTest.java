package dev.whetstone.core;

import static dev.whetstone.core.World.ANN;
import static dev.whetstone.core.World.BOB;
import static dev.whetstone.core.World.assertRefused;
import static dev.whetstone.core.World.assertSays;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.whetstone.core.chat.Caller;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.question.Difficulty;
import dev.whetstone.testkit.SampleBank;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Boards: their order, their periods, and one's own place. */
class BoardFlowTest {
  private static final Caller CAT = World.caller(World.WORKSPACE, "cat", false);

  @Test
  void pointsComeFirst() {
    try (World world = opened("2026-11-23T08:00:00Z", "UTC")) {
      world.answer(ANN, "A");
      world.answer(BOB, "B");
      assertEquals(
          List.of("1 bob 10, 1 of 1 right", "2 ann 5, 0 of 1 right *"), world.board(ANN, "week"));
    }
  }

  @Test
  void thenTheShareOfRightFirstAttempts() {
    try (World world = opened("2026-11-23T08:00:00Z", "UTC")) {
      world.answer(ANN, "A");
      world.nextDay();
      world.answer(ANN, "C"); // 10 of 2 answers, and there first
      world.clock.advance(Duration.ofSeconds(1));
      world.answer(BOB, "B"); // 10 of 1 answer
      assertEquals(
          List.of("1 bob 10, 1 of 1 right *", "2 ann 10, 0 of 2 right"), world.board(BOB, "week"));
      world.practise(ANN, "B"); // practice changes points, never the share
      world.practise(ANN, "B");
      assertSays(World.card(world.command(ANN, "leaderboard")), "0 of 2 right");
    }
  }

  @Test
  void thenWhoGotThereFirst() {
    try (World world = opened("2026-11-23T08:00:00Z", "UTC")) {
      world.answer(BOB, "B");
      world.clock.advance(Duration.ofMillis(1));
      world.answer(ANN, "B");
      assertEquals(
          List.of("1 bob 10, 1 of 1 right", "2 ann 10, 1 of 1 right *"), world.board(ANN, "all"));
    }
  }

  @Test
  void onesOwnPlaceIsShownOutsideTheTopTen() {
    try (World world = opened("2026-11-23T08:00:00Z", "UTC")) {
      for (int i = 0; i < 13; i++) {
        world.answer(World.caller(World.WORKSPACE, "m" + i, false), "B");
        world.clock.advance(Duration.ofSeconds(1));
      }
      world.answer(ANN, "A");
      List<String> board = world.board(ANN, "week");
      assertEquals(11, board.size());
      assertEquals("10 m9 10, 1 of 1 right", board.get(9));
      assertEquals("14 ann 5, 0 of 1 right *", board.get(10));
      assertEquals(10, world.board(BOB, "week").size());
      assertSays(World.card(world.command(BOB, "leaderboard")), "You have no points here yet.");
    }
  }

  /** Sunday, 3 January 2027 still belongs to the week that began on 28 December. */
  @Test
  void aWeekRunsOverNewYearAMonthDoesNot() {
    try (World world = opened("2026-12-31T08:00:00Z", "UTC")) {
      world.answer(ANN, "B");
      world.nextDay();
      world.answer(ANN, "A");
      world.at("2027-01-03T23:00:00Z");
      assertEquals(List.of("1 ann 15, 1 of 2 right *"), world.board(ANN, "week"));
      assertEquals(List.of("1 ann 5, 0 of 1 right *"), world.board(ANN, "month"));
      world.at("2027-01-04T00:00:00Z");
      assertEquals(List.of(), world.board(ANN, "week"));
      assertEquals(List.of("1 ann 15, 1 of 2 right *"), world.board(ANN, "all"));
    }
  }

  /** Monday begins in Auckland while it is Sunday noon in UTC. */
  @Test
  void periodsBeginByTheGroupsLocalDate() {
    try (World world = opened("2026-11-22T08:00:00Z", "Pacific/Auckland")) {
      world.at("2026-11-22T10:59:59Z");
      world.practise(ANN, "B");
      assertEquals(List.of("1 ann 2, practice only *"), world.board(ANN, "week"));
      world.clock.advance(Duration.ofSeconds(1));
      assertEquals(List.of(), world.board(ANN, "week"));
      world.practise(ANN, "B");
      assertEquals(List.of("1 ann 2, practice only *"), world.board(ANN, "week"));
      assertEquals(List.of("1 ann 4, practice only *"), world.board(ANN, "month"));
    }
  }

  @Test
  void anAttemptAfterMidnightCountsInTheWeekOfItsRound() {
    try (World world = opened("2026-11-22T08:00:00Z", "UTC")) {
      world.clock.advance(Duration.ofHours(16));
      world.answer(ANN, "B");
      assertEquals(List.of(), world.board(ANN, "week"));
      assertEquals("2026-11-16", weekOfTheOnlyTotal(world));
    }
  }

  @Test
  void noOtherPeriodExists() {
    try (World world = opened("2026-11-22T08:00:00Z", "UTC")) {
      assertRefused(
          world.command(ANN, "leaderboard", Map.of("period", "year")), "week, month, all");
      Card empty = World.card(world.command(ANN, "leaderboard", Map.of("period", "MONTH")));
      assertEquals("Leaderboard · month from Sun 1 Nov", empty.title());
      assertSays(empty, "Nobody has points yet.");
    }
  }

  /** Kept totals are what the attempts add up to, whatever happened. */
  @Test
  void keptTotalsAreTheSumOfTheAttempts() {
    Random random = new Random(11);
    try (World world = opened("2026-12-20T08:00:00Z", "Asia/Kathmandu")) {
      List<Caller> crowd = new ArrayList<>(List.of(ANN, BOB, CAT));
      for (int i = 0; i < 250; i++) {
        live(world, crowd.get(random.nextInt(3)), random);
      }
      assertEquals(recomputed(world, "answered"), kept(world, "answered"));
      assertEquals(recomputed(world, "sum"), kept(world, "sum"));
      assertEquals(
          world.sql.ask("select sum(points) from attempt where not in_time"),
          world.sql.ask("select sum(practice_points) from member_day"));
    }
  }

  private static void live(World world, Caller member, Random random) {
    String letter = List.of("A", "B").get(random.nextInt(2));
    switch (random.nextInt(6)) {
      case 0 -> world.advance(Duration.ofMinutes(random.nextInt(1000)));
      case 1 -> world.practise(member, letter);
      case 2 -> {
        List<RecordingPlatform.Post> posts = world.platform.posts;
        world.press(member, posts.get(random.nextInt(posts.size())).card(), letter);
      }
      case 3 -> {
        Card card = World.card(world.press(member, world.posted(), "Reveal answer"));
        if (World.buttons(card).size() == 4) {
          world.press(member, card, "Good");
        }
      }
      default -> world.answer(member, letter);
    }
  }

  private static String kept(World world, String what) {
    return world.sql.ask(
        """
        select concat_ws(' ', group_id, period, starts_on, member_id, %s)
        from board_total order by 1
        """
            .formatted(what.equals("sum") ? "points" : "answered, right_answers"));
  }

  private static String recomputed(World world, String what) {
    String sums =
        what.equals("sum")
            ? "sum(points)"
            : "count(*) filter (where in_time), count(*) filter (where is_right and in_time)";
    return world.sql.ask(
        """
        select concat_ws(' ', group_id, p.period, p.starts_on, member_id, %s) from attempt,
          lateral (values ('week', date_trunc('week', local_date)::date),
            ('month', date_trunc('month', local_date)::date), ('all', date '1970-01-01'))
            as p(period, starts_on)
        group by group_id, p.period, p.starts_on, member_id
        having sum(points) > 0 order by 1
        """
            .formatted(sums));
  }

  private static String weekOfTheOnlyTotal(World world) {
    return world.sql.ask("select starts_on from board_total where period = 'week'");
  }

  private static World opened(String start, String zone) {
    World world = new World(start, SampleBank.of(40, Difficulty.EASY));
    world.setUp("08:00", zone, "daily");
    world.command(World.ADMIN, "post-now");
    world.tick();
    assertEquals(1, world.platform.posts.size());
    return world;
  }
}
