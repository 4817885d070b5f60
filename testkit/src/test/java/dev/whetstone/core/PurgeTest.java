package dev.whetstone.core;

import static dev.whetstone.core.World.PLATFORM;
import static dev.whetstone.core.World.WORKSPACE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.core.chat.Caller;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.Interaction;
import dev.whetstone.core.chat.PlatformEvent.Joined;
import dev.whetstone.core.chat.PlatformEvent.Left;
import dev.whetstone.core.chat.PostResult;
import dev.whetstone.core.chat.WorkspaceRef;
import dev.whetstone.core.question.Difficulty;
import dev.whetstone.testkit.SampleBank;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is left behind is deleted, all of it and nothing else. */
class PurgeTest {
  private static final WorkspaceRef OTHER = new WorkspaceRef(PLATFORM, "other");
  private static final String OF_A_WORKSPACE =
      "select table_name from information_schema.columns"
          + " where table_schema = 'public' and column_name = 'workspace_id' order by 1";

  /** Tables that hang on those, though they do not say whose they are. */
  private static final String HANGING_ON =
      """
      select distinct c.conrelid::regclass::text from pg_constraint c
      where c.contype = 'f' and c.confrelid::regclass::text in
          (select table_name from information_schema.columns
           where table_schema = 'public' and column_name = 'workspace_id')
        and c.conrelid::regclass::text not in
          (select table_name from information_schema.columns
           where table_schema = 'public' and column_name = 'workspace_id')
      """;

  @AutoClose
  private final World world = new World("2026-11-23T08:00:00Z", SampleBank.of(12, Difficulty.EASY));

  @BeforeEach
  void fill() {
    world.platform.answerDirect =
        (_, _) -> new PostResult.TryLater(Duration.ofHours(1), "a greeting that waits");
    live(WORKSPACE);
    live(OTHER);
  }

  /** Leaves something in every table. */
  private void live(WorkspaceRef workspace) {
    Caller admin = World.caller(workspace, "boss", true);
    Caller ann = World.caller(workspace, "ann", false);
    world.command(admin, "setup", Map.of("time", "09:00", "zone", "UTC"));
    world.command(admin, "post-now");
    world.tick();
    Card post = world.posted();
    world.press(ann, post, "B");
    world.receive(
        new Interaction.ButtonPressed(World.origin(admin), World.action(post, "Reveal answer")));
    world.command(ann, "remind", Map.of("time", "18:00"));
    world.command(admin, "group", Map.of("action", "code"));
    world.command(admin, "group", Map.of("code", "no such code"));
    world.stores.keep().put(workspace, "token", "secret");
    world
        .whetstone()
        .inbox()
        .happened(new Joined(workspace, Optional.of(admin.member()), Optional.empty()));
  }

  @Test
  void everyTableIsPurgedOfOneWorkspaceAlone() {
    String team = id("team");
    String other = id("other");
    for (String table : tables()) {
      assertTrue(count(table, team) > 0, "fill the table " + table + " in this test");
      assertTrue(count(table, other) > 0, "fill the table " + table + " in this test");
    }
    for (String table : world.sql.ask(HANGING_ON).split(",")) {
      assertTrue(world.sql.count(table) > 0, "fill the table " + table + " in this test");
    }
    String before = everythingOf(other);
    world.whetstone().inbox().happened(new Left(WORKSPACE));
    world.clock.advance(Duration.ofDays(30));
    world.purge();
    for (String table : tables()) {
      assertEquals(0, count(table, team), table);
    }
    assertEquals("other", world.sql.ask("select external_id from workspace"));
    assertEquals(before, everythingOf(other));
    assertEquals(0, world.sql.count("round_changed where round_id not in (select id from round)"));
  }

  @Test
  void nothingIsDeletedBeforeThirtyDays() {
    world.whetstone().inbox().happened(new Left(WORKSPACE));
    String before = everythingOf(id("team"));
    world.clock.advance(Duration.ofDays(30).minusSeconds(1));
    world.purge();
    assertEquals(before, everythingOf(id("team")));
  }

  @Test
  void whoIsBackInTimeIsNotPurged() {
    world.happened(new Left(WORKSPACE));
    world.clock.advance(Duration.ofDays(29));
    world.happened(new Joined(WORKSPACE, Optional.empty(), Optional.empty()));
    world.clock.advance(Duration.ofDays(29));
    world.purge();
    assertEquals(1, world.sql.count("attempt where workspace_id = " + id("team")));
  }

  @Test
  void whoComesBackTooLateStartsAfreshThoughNobodyPurgedYet() {
    world.platform.answerDirect = RecordingPlatform::posted;
    world.whetstone().inbox().happened(new Left(WORKSPACE));
    world.clock.advance(Duration.ofDays(30));
    Caller admin = World.caller(WORKSPACE, "boss", true);
    world.happened(new Joined(WORKSPACE, Optional.of(admin.member()), Optional.empty()));
    assertEquals(
        "0", world.sql.ask("select count(*) from attempt where workspace_id=" + id("team")));
    assertEquals(
        List.of("Whetstone is here"),
        world.platform.direct.stream()
            .filter(p -> p.channel().workspace().equals(WORKSPACE))
            .map(p -> p.card().title())
            .toList());
  }

  @Test
  void oneThatCannotBeDeletedDoesNotKeepOthers() {
    world.happened(new Left(WORKSPACE));
    world.advance(Duration.ofMinutes(1));
    world.happened(new Left(OTHER));
    world.sql.damage(
        "create table later (member_id bigint references member);"
            + " insert into later select id from member where workspace_id = "
            + id("team")
            + " limit 1");
    world.clock.advance(Duration.ofDays(30));
    world.purge();
    assertEquals("team", world.sql.ask("select external_id from workspace"));
    assertTrue(world.sql.count("attempt") > 0);
  }

  private String[] tables() {
    return world.sql.ask(OF_A_WORKSPACE).split(",");
  }

  private String id(String workspace) {
    return world.sql.ask("select id from workspace where external_id = '" + workspace + "'");
  }

  private long count(String table, String workspace) {
    return world.sql.count(table + " where workspace_id = " + workspace);
  }

  private String everythingOf(String workspace) {
    StringBuilder all = new StringBuilder();
    for (String table : tables()) {
      all.append(
          world.sql.ask(
              "select t::text from "
                  + table
                  + " t where workspace_id = "
                  + workspace
                  + " order by 1"));
    }
    return all.append(
            world.sql.ask(
                "select r.id from round_changed c join round r on r.id = c.round_id"
                    + " where workspace_id = "
                    + workspace))
        .toString();
  }
}
