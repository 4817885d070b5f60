package dev.whetstone.core;

import static dev.whetstone.core.World.ADMIN;
import static dev.whetstone.core.World.ANN;
import static dev.whetstone.core.World.BOB;
import static dev.whetstone.core.World.WORKSPACE;
import static dev.whetstone.core.World.assertSays;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.whetstone.core.chat.Caller;
import dev.whetstone.core.chat.PlatformEvent.Joined;
import dev.whetstone.core.chat.PlatformEvent.Left;
import dev.whetstone.core.chat.PostResult;
import dev.whetstone.core.chat.WorkspaceRef;
import dev.whetstone.core.question.Difficulty;
import dev.whetstone.testkit.SampleBank;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Being removed from a workspace. */
class LeavingTest {
  private static final Left LEFT = new Left(WORKSPACE);
  private static final Joined BACK =
      new Joined(WORKSPACE, Optional.of(ADMIN.member()), Optional.empty());

  @AutoClose
  private final World world = new World("2026-11-23T08:00:00Z", SampleBank.of(12, Difficulty.EASY));

  @BeforeEach
  void setUp() {
    world.setUp("09:00", "UTC", "daily");
  }

  private void nine() {
    world.at("2026-11-23T09:00:00Z");
  }

  @Test
  void nothingIsPostedOrEditedAnyMore() {
    nine();
    world.answer(ANN, "B");
    world.happened(LEFT);
    world.days(5);
    assertEquals(1, world.platform.posts.size());
    assertEquals(Map.of(), world.platform.edits);
  }

  @Test
  void whatWaitsToBePostedIsGivenUp() {
    world.platform.answer = (_, _) -> new PostResult.TryLater(Duration.ofMinutes(10), "slow down");
    nine();
    assertEquals("pending", world.sql.ask("select state from delivery"));
    world.happened(LEFT);
    assertEquals("cancelled", world.sql.ask("select state from delivery"));
    assertEquals(1, world.sql.count("round where cancelled"));
    world.platform.answer = RecordingPlatform::posted;
    world.advance(Duration.ofHours(1));
    world.happened(BACK);
    world.advance(Duration.ofHours(1));
    assertEquals(0, world.platform.posts.size());
  }

  @Test
  void nobodysStreakIsHarmed() {
    nine();
    world.answer(ANN, "B");
    world.answer(BOB, "B");
    world.nextDay();
    world.answer(BOB, "B");
    world.advance(Duration.ofHours(1));
    world.happened(LEFT); // Ann has not answered yet
    world.days(10);
    world.happened(BACK);
    assertEquals("1 day", world.streak(ANN));
    assertEquals("2 days", world.streak(BOB));
    world.command(ADMIN, "resume");
    world.days(1);
    world.answer(ANN, "B");
    assertEquals("2 days", world.streak(ANN));
  }

  @Test
  void aDayMissedAfterComingBackBreaksAStreakAsEver() {
    nine();
    world.answer(ANN, "B");
    world.happened(LEFT);
    world.days(5);
    world.happened(BACK);
    world.command(ADMIN, "resume");
    world.days(2);
    assertEquals("0 days", world.streak(ANN));
  }

  @Test
  void theOpenQuestionCanStillBeAnsweredAfterASlip() {
    nine();
    world.happened(LEFT);
    world.advance(Duration.ofHours(2));
    world.happened(BACK);
    assertEquals("Right. +10 points · streak 1 day", world.answer(ANN, "B").title());
  }

  @Test
  void oldPostsShowTheirResultAfterComingBack() {
    nine();
    world.answer(ANN, "B");
    world.happened(LEFT);
    world.days(4);
    world.happened(BACK);
    assertSays(world.platform.edits.values().iterator().next(), "1 answered · 1 right · closed");
  }

  /** What members did reaches the core late, now and then. */
  @Test
  void whatIsAskedForAfterwardsIsNotPosted() {
    world.happened(LEFT);
    world.command(ADMIN, "post-now");
    world.advance(Duration.ofHours(2));
    assertEquals(0, world.platform.posts.size());
  }

  @Test
  void aChannelLentToAnothersGroupIsLostToIt() {
    WorkspaceRef other = new WorkspaceRef(World.PLATFORM, "other");
    Caller boss = World.caller(other, "boss", true);
    world.command(boss, "setup", Map.of("time", "09:00", "zone", "UTC"));
    world.sql.change(
        "insert into channel (workspace_id, group_id, external_id)"
            + " select w.id, g.id, 'lent' from workspace w, study_group g, workspace o"
            + " where w.external_id = 'team' and o.id = g.workspace_id and o.external_id = 'other'");
    world.happened(LEFT);
    nine();
    world.days(1);
    assertEquals(
        "daily,daily",
        String.join(",", world.platform.posts.stream().map(p -> p.channel().id()).toList()));
    assertEquals(
        "the bot was removed",
        world.sql.ask("select lost_reason from channel where external_id = 'lent'"));
  }

  @Test
  void othersGoOn() {
    WorkspaceRef other = new WorkspaceRef(World.PLATFORM, "other");
    Caller boss = World.caller(other, "boss", true);
    world.command(boss, "setup", Map.of("time", "09:00"));
    world.happened(LEFT);
    nine();
    world.days(1);
    assertEquals(2, world.platform.posts.size());
    assertEquals(other, world.platform.posts.getFirst().channel().workspace());
    assertEquals(other, world.platform.posts.getLast().channel().workspace());
  }

  @Test
  void leavingTwiceIsLeavingOnce() {
    world.happened(LEFT);
    String before = world.sql.state();
    world.days(3);
    world.happened(LEFT);
    assertEquals(before, world.sql.state());
  }

  @Test
  void leavingAnUnknownWorkspaceLeavesNoTrace() {
    world.happened(new Left(new WorkspaceRef(World.PLATFORM, "never-seen")));
    assertEquals(1, world.sql.count("workspace"));
  }

  @Test
  void anEventThatCannotBeNotedHarmsNobody() {
    world.sql.damage("alter table workspace rename column left_at to gone_at");
    world.whetstone().inbox().happened(LEFT);
    world.sql.damage("alter table workspace rename column gone_at to left_at");
    assertEquals(0, world.sql.count("workspace where left_at is not null"));
  }
}
