package dev.whetstone.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.core.chat.Caller;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.Partial;
import dev.whetstone.core.chat.PlatformId;
import dev.whetstone.core.chat.WorkspaceRef;
import dev.whetstone.core.delivery.Platforms;
import dev.whetstone.core.delivery.Refresher;
import dev.whetstone.core.delivery.Sender;
import dev.whetstone.core.posting.Finisher;
import dev.whetstone.core.question.Difficulty;
import dev.whetstone.core.question.QuestionBank;
import dev.whetstone.testkit.SampleBank;
import dev.whetstone.testkit.contract.AtOnce;
import dev.whetstone.testkit.contract.Await;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two processes that divide a platform's workspaces, over one database. */
class PartialTest {
  private static final int WORKSPACES = 10;
  private static final QuestionBank BANK = SampleBank.of(12, Difficulty.EASY);

  /** Serves the workspaces with even or with odd numbers, or none yet. */
  private static final class Half extends StyledPlatform implements Partial {
    private final int remainder;
    volatile boolean connected = true;

    Half(int remainder) {
      this.remainder = remainder;
    }

    @Override
    public boolean serves(WorkspaceRef workspace) {
      return connected && Integer.parseInt(workspace.id()) % 2 == remainder;
    }

    Set<Integer> postedIn() {
      return posts.stream()
          .map(p -> Integer.parseInt(p.channel().workspace().id()))
          .collect(Collectors.toSet());
    }
  }

  @AutoClose private final World world = new World("2026-11-23T08:00:00Z", BANK);
  private final Half even = new Half(0);
  private final Half odd = new Half(1);

  @BeforeEach
  void setUp() {
    world.usePlatform(even);
    IntStream.range(0, WORKSPACES)
        .forEach(i -> {
          world.command(boss(i), "setup", Map.of("time", "09:00", "zone", "UTC"));
          world.command(boss(i), "posting", Map.of("pin", "yes"));
        });
  }

  private static Caller boss(int workspace) {
    WorkspaceRef ref = new WorkspaceRef(World.PLATFORM, String.valueOf(workspace));
    return World.caller(ref, "boss", true);
  }

  @Test
  void eachPostsInItsOwnWorkspacesAndNothingIsLeftOrDoubled() throws Exception {
    world.clock.set(Instant.parse("2026-11-23T09:00:00Z"));
    world.open();
    AtOnce.run(() -> tick(even), () -> tick(odd), () -> tick(even), () -> tick(odd));
    assertHalved();
    assertEquals(WORKSPACES / 2, even.pinned.size());
    assertEquals(WORKSPACES / 2, odd.pinned.size());

    world.clock.advance(Duration.ofDays(1));
    world.open();
    AtOnce.run(() -> tick(even), () -> tick(odd));
    AtOnce.run(() -> tick(even), () -> tick(odd));
    assertEquals(WORKSPACES, even.posts.size());
    assertEquals(WORKSPACES, odd.posts.size());
    assertEquals(WORKSPACES / 2, even.pinned.size());
    world.clock.advance(Duration.ofMinutes(1));
    AtOnce.run(() -> tick(even), () -> tick(odd));
    assertEquals(WORKSPACES / 2, even.edits.size());
    assertEquals(WORKSPACES / 2, odd.edits.size());
    assertEquals(0, world.sql.count("delivery where changes > changes_shown"));
  }

  @Test
  void oneProcessTakesNothingOfTheOthers() {
    world.clock.set(Instant.parse("2026-11-23T09:00:00Z"));
    world.open();
    tick(even);
    assertEquals(WORKSPACES / 2, even.posts.size());
    assertEquals(WORKSPACES / 2, world.sql.count("delivery where state = 'pending'"));
    odd.connected = false;
    tick(odd);
    assertEquals(0, odd.posts.size());
    odd.connected = true;
    tick(odd);
    assertHalved();
  }

  @Test
  void whatALostSenderLeftIsLookedForByItsOwnProcess() {
    world.clock.set(Instant.parse("2026-11-23T09:00:00Z"));
    world.open();
    world
        .stores
        .deliveries()
        .claim(platforms(odd).served(), world.clock.instant(), world.clock.instant(), 100);
    tick(even);
    assertEquals(WORKSPACES / 2, world.sql.count("delivery where state = 'sending'"));
    tick(odd);
    assertEquals(WORKSPACES / 2, world.sql.count("delivery where state = 'pending'"));
  }

  @Test
  void aPlatformThatIsNotDividedIsServedBesideIt() {
    RecordingPlatform stone = new RecordingPlatform("stone");
    Platforms both = new Platforms(List.of(even, stone));
    WorkspaceRef quarry = new WorkspaceRef(new PlatformId("stone"), "1");
    world.command(
        World.caller(quarry, "boss", true), "setup", Map.of("time", "09:00", "zone", "UTC"));
    world.clock.set(Instant.parse("2026-11-23T09:00:00Z"));
    world.open();
    new Sender(world.stores.deliveries(), both, BANK, world.clock).tick();
    assertEquals(List.of(new ChannelRef(quarry, "daily")), channels(stone));
    assertEquals(WORKSPACES / 2, even.posts.size());
  }

  /** The cluster would give each tick to either process, and perhaps always to the same. */
  @Test
  void bothProcessesLookForTheirOwnAllTheTime() {
    try (Whetstone.Running _ = process(even);
        Whetstone.Running _ = process(odd)) {
      world.clock.set(Instant.parse("2026-11-23T09:00:00Z"));
      Await.until("all posts", () -> pinned() == WORKSPACES, () -> pinned() + " pinned");
      assertHalved();
      assertEquals(
          "open,purge,remind", world.sql.ask("select job_name from qrtz_job_details order by 1"));
    }
  }

  private int pinned() {
    return even.pinned.size() + odd.pinned.size();
  }

  private void assertHalved() {
    assertEquals(Set.of(0, 2, 4, 6, 8), even.postedIn());
    assertEquals(Set.of(1, 3, 5, 7, 9), odd.postedIn());
    assertEquals(WORKSPACES, even.posts.size() + odd.posts.size());
    assertTrue(Stream.of(even, odd).allMatch(half -> half.direct.isEmpty()), "nobody need be told");
  }

  private static List<ChannelRef> channels(RecordingPlatform platform) {
    return platform.posts.stream().map(RecordingPlatform.Post::channel).toList();
  }

  private static Platforms platforms(RecordingPlatform platform) {
    return new Platforms(List.of(platform));
  }

  private void tick(RecordingPlatform platform) {
    Platforms mine = platforms(platform);
    new Sender(world.stores.deliveries(), mine, BANK, world.clock).tick();
    new Finisher(world.stores.extras(), mine, BANK, world.clock).tick();
    new Refresher(world.stores.deliveries(), mine, BANK, world.clock, Duration.ofMinutes(1)).tick();
  }

  private Whetstone.Running process(RecordingPlatform platform) {
    Duration often = Duration.ofMillis(100);
    Pace pace = new Pace(often, often, Duration.ofHours(6));
    return new Whetstone(world.stores, BANK, world.clock, new Random(1), pace, platforms(platform))
        .start(world.pool, _ -> {});
  }
}
