package dev.whetstone.core;

import static dev.whetstone.core.World.ANN;
import static dev.whetstone.core.World.BOB;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.core.chat.ActionId;
import dev.whetstone.core.chat.Caller;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.question.Difficulty;
import dev.whetstone.testkit.SampleBank;
import dev.whetstone.testkit.contract.AtOnce;
import dev.whetstone.testkit.contract.Await;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Several things in the same millisecond. */
class AtOnceTest {
  @AutoClose
  private final World world = new World("2026-11-23T07:00:00Z", SampleBank.of(30, Difficulty.EASY));

  @BeforeEach
  void open() {
    world.setUp("08:00", "UTC", "daily");
    world.advance(Duration.ofHours(1));
  }

  @RepeatedTest(3)
  void oneMemberSixTimes() throws Exception {
    Queue<String> titles = new ConcurrentLinkedQueue<>();
    Runnable[] presses =
        IntStream.range(0, 6)
            .<Runnable>mapToObj(
                i -> () -> titles.add(world.answer(ANN, i % 2 == 0 ? "B" : "A").title()))
            .toArray(Runnable[]::new);
    AtOnce.run(presses);

    assertEquals(5, titles.stream().filter("You have answered this one"::equals).count());
    assertEquals(1, world.sql.count("attempt"));
    assertEquals(
        world.sql.ask("select points from attempt"),
        world.sql.ask("select points from board_total where period = 'all'"));
    assertEquals("1 day", world.streak(ANN));
  }

  @Test
  void manyMembersOnce() throws Exception {
    List<Caller> crowd =
        IntStream.range(0, 12)
            .mapToObj(i -> World.caller(World.WORKSPACE, "m" + i, false))
            .toList();
    List<Runnable> presses = new ArrayList<>();
    crowd.forEach(c -> presses.add(() -> world.answer(c, "B")));
    AtOnce.run(presses.toArray(Runnable[]::new));

    assertEquals(12, world.board(ANN, "week").size());
    assertEquals("120", world.sql.ask("select sum(points) from board_total where period = 'all'"));
    world.advance(Duration.ofMinutes(1));
    assertTrue(World.text(edit()).contains("12 answered · 12 right"), World.text(edit()));
  }

  /** They write the same rows; in another order they would wait for each other for ever. */
  @Test
  void practiceAndRoundDoNotWaitForEachOther() throws Exception {
    for (int i = 0; i < 40; i++) {
      Caller member = World.caller(World.WORKSPACE, "both" + i, false);
      ActionId serving = World.action(World.card(world.command(member, "practice")), "B");
      AtOnce.run(() -> world.press(member, serving), () -> world.answer(member, "B"));
    }
    assertEquals(80, world.sql.count("attempt"));
  }

  @Test
  void practiceBringsAtMostTenADay() throws Exception {
    List<ActionId> servings =
        IntStream.range(0, 8)
            .mapToObj(_ -> World.action(World.card(world.command(ANN, "practice")), "B"))
            .toList();
    List<Runnable> presses = new ArrayList<>();
    servings.forEach(s -> presses.add(() -> world.press(ANN, s)));
    servings.forEach(s -> presses.add(() -> world.press(ANN, s)));
    AtOnce.run(presses.toArray(Runnable[]::new));

    assertEquals(8, world.sql.count("attempt"));
    assertEquals(List.of("1 ann 10, practice only *"), world.board(ANN, "all"));
    assertEquals("10", world.sql.ask("select sum(points) from attempt"));
    assertEquals("10", world.sql.ask("select practice_points from member_day"));
  }

  /** Ann's answer is in flight while the count is read: its mark must not go with Bob's. */
  @Test
  void anAnswerBetweenCountingAndMarkingIsShownLater() throws Exception {
    world.answer(BOB, "B");
    world.command(ANN, "streak");
    Runnable answer = () -> world.answer(ANN, "B");
    Thread ann;
    try (Connection held = world.pool.getConnection();
        Statement statement = held.createStatement()) {
      held.setAutoCommit(false);
      statement.execute("select 1 from member where external_id = 'ann' for update");
      ann = Thread.ofVirtual().start(answer);
      Await.until("Ann to wait", () -> waiting() > 0, () -> "nobody waits");
      world.advance(Duration.ofMinutes(1));
      assertTrue(World.text(edit()).contains("1 answered"), World.text(edit()));
      held.rollback();
    }
    ann.join();
    world.advance(Duration.ofMinutes(1));
    assertTrue(World.text(edit()).contains("2 answered"), World.text(edit()));
  }

  @Test
  void twoAdminsSettingUpOneChannelMakeOneGroup() throws Exception {
    try (World fresh = new World("2026-11-23T07:00:00Z", SampleBank.of(3, Difficulty.EASY))) {
      AtOnce.run(
          () -> fresh.setUp("08:00", "UTC", "daily"),
          () -> fresh.setUp("09:00", "UTC", "daily"),
          () -> fresh.setUp("10:00", "UTC", "daily"));
      assertEquals(1, fresh.sql.count("study_group"));
      assertEquals(1, fresh.sql.count("channel"));
    }
  }

  @Test
  void twoProcessesOpenAndPostOnce() throws Exception {
    world.clock.advance(Duration.ofDays(1));
    AtOnce.run(world::open, world::open, world::open);
    AtOnce.run(world::send, world::send, world::send);
    assertEquals(2, world.sql.count("round"));
    assertEquals(2, world.platform.posts.size());
  }

  private Card edit() {
    return world.platform.edits.values().iterator().next();
  }

  private long waiting() {
    return world.sql.count(
        "pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'");
  }
}
