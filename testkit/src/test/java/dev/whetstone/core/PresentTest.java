package dev.whetstone.core;

import static dev.whetstone.core.World.ANN;
import static dev.whetstone.core.World.PLATFORM;
import static dev.whetstone.core.World.WORKSPACE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.whetstone.core.chat.Caller;
import dev.whetstone.core.chat.ChatPlatform;
import dev.whetstone.core.chat.CommandCatalog;
import dev.whetstone.core.chat.Inbox;
import dev.whetstone.core.chat.PlatformEvent;
import dev.whetstone.core.chat.PlatformEvent.Joined;
import dev.whetstone.core.chat.PlatformEvent.Left;
import dev.whetstone.core.chat.PlatformEvent.Present;
import dev.whetstone.core.chat.PlatformId;
import dev.whetstone.core.chat.PostResult;
import dev.whetstone.core.chat.WorkspaceRef;
import dev.whetstone.core.delivery.Platforms;
import dev.whetstone.core.question.Difficulty;
import dev.whetstone.core.question.QuestionBank;
import dev.whetstone.testkit.SampleBank;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Finding out after a start what happened while nobody listened. */
class PresentTest {
  private static final QuestionBank BANK = SampleBank.of(12, Difficulty.EASY);
  private static final WorkspaceRef OTHER = new WorkspaceRef(PLATFORM, "other");
  private static final Caller BOSS = World.caller(OTHER, "boss", true);

  @AutoClose private final World world = new World("2026-11-23T08:00:00Z", BANK);

  @BeforeEach
  void twoWorkspaces() {
    world.setUp("09:00", "UTC", "daily");
    world.command(BOSS, "setup", Map.of("time", "09:00"));
  }

  @Test
  void whatIsMissingWasLeft() {
    present(OTHER);
    assertEquals("team", left());
    String before = world.sql.state();
    world.at("2026-11-23T09:00:00Z");
    present(OTHER);
    assertEquals(1, world.platform.posts.size());
    assertEquals(OTHER, world.platform.posts.getFirst().channel().workspace());
    assertEquals(
        before.lines().filter(line -> line.contains("team")).toList(),
        world.sql.state().lines().filter(line -> line.contains("team")).toList());
  }

  @Test
  void whatWasEnteredAndNeverSetUpCanBeLeftToo() {
    WorkspaceRef quiet = new WorkspaceRef(PLATFORM, "quiet");
    world.happened(new Joined(quiet, Optional.of(BOSS.member()), Optional.empty()));
    present(WORKSPACE, OTHER);
    assertEquals("quiet", left());
  }

  @Test
  void onlyWhatWasAskedForCounts() {
    world.happened(new Present(PLATFORM, OTHER::equals, Set.of()));
    assertEquals("other", left());
    world.happened(new Present(new PlatformId("stone"), _ -> true, Set.of()));
    assertEquals("other", left());
  }

  @Test
  void whatIsThereAgainIsWelcomedBackOnce() {
    world.happened(new Left(WORKSPACE));
    present(WORKSPACE, OTHER);
    present(WORKSPACE, OTHER);
    assertEquals("", left());
    assertEquals(1, world.platform.direct.size());
    RecordingPlatform.Post told = world.platform.direct.getFirst();
    assertEquals("Whetstone is back", told.card().title());
    assertEquals(World.ADMIN.member().id(), told.channel().id());
    world.at("2026-11-23T09:00:00Z");
    assertEquals(1, world.platform.posts.size());
  }

  @Test
  void whereItsAdminIsOutOfReachItsChannelIsTold() {
    world.platform.answerDirect = (_, _) -> new PostResult.Unreachable("blocked");
    world.happened(new Left(WORKSPACE));
    present(WORKSPACE, OTHER);
    assertEquals(World.CHANNEL, world.platform.posts.getFirst().channel());
  }

  @Test
  void whatIsNewIsNeitherGreetedNorStored() {
    present(WORKSPACE, OTHER, new WorkspaceRef(PLATFORM, "new"));
    assertEquals(2, world.sql.count("workspace"));
    assertEquals(0, world.platform.direct.size());
  }

  /** Members may bring the bot along to where it was never let in, and write to it in private. */
  @Test
  void whatWasNeverEnteredIsNotLeft() {
    world.command(World.caller(new WorkspaceRef(PLATFORM, "elsewhere"), "ann", false), "practice");
    present(WORKSPACE, OTHER);
    assertEquals("", left());
  }

  @Test
  void whoeverStartedTheBotHearsThatItIsRefused() {
    AtomicReference<Inbox> inbox = new AtomicReference<>();
    ChatPlatform platform =
        new RecordingPlatform(PLATFORM.value()) {
          @Override
          public void start(CommandCatalog commands, Inbox given) {
            inbox.set(given);
          }
        };
    AtomicReference<PlatformEvent.Refused> heard = new AtomicReference<>();
    Whetstone whetstone =
        new Whetstone(
            world.stores,
            BANK,
            world.clock,
            new Random(1),
            Pace.STEADY,
            new Platforms(List.of(platform)));
    try (Whetstone.Running _ = whetstone.start(world.pool, heard::set)) {
      var refused = new PlatformEvent.Refused(PLATFORM, "the token was revoked");
      inbox.get().happened(refused);
      assertSame(refused, heard.get());
      inbox.get().happened(new Left(WORKSPACE));
      assertEquals("team", left());
    }
    assertEquals("Your streak: 0 days", World.card(world.command(ANN, "streak")).title());
  }

  private void present(WorkspaceRef... workspaces) {
    world.happened(new Present(PLATFORM, _ -> true, Set.of(workspaces)));
  }

  private String left() {
    return world.sql.ask("select external_id from workspace where left_at is not null");
  }
}
