package dev.whetstone.core;

import static dev.whetstone.core.World.ADMIN;
import static dev.whetstone.core.World.ANN;
import static dev.whetstone.core.World.CHANNEL;
import static dev.whetstone.core.World.WORKSPACE;
import static dev.whetstone.core.World.assertSays;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.ChatPlatform;
import dev.whetstone.core.chat.Partial;
import dev.whetstone.core.chat.PlatformEvent.Joined;
import dev.whetstone.core.chat.PlatformEvent.Left;
import dev.whetstone.core.chat.PostResult;
import dev.whetstone.core.chat.WorkspaceRef;
import dev.whetstone.core.delivery.Platforms;
import dev.whetstone.core.question.Difficulty;
import dev.whetstone.core.workspace.Greeter;
import dev.whetstone.testkit.SampleBank;
import dev.whetstone.testkit.contract.AtOnce;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Being let into a workspace. */
class JoiningTest {
  private static final ChannelRef LOBBY = new ChannelRef(WORKSPACE, "lobby");
  private static final Joined JOINED =
      new Joined(WORKSPACE, Optional.of(ADMIN.member()), Optional.of(LOBBY));

  @AutoClose
  private final World world = new World("2026-11-23T08:00:00Z", SampleBank.of(12, Difficulty.EASY));

  @Test
  void theAdminIsToldHowToStart() {
    world.happened(JOINED);
    assertEquals("admin", greeting().channel().id());
    Card card = greeting().card();
    assertEquals("Whetstone is here", card.title());
    for (String step : List.of("/setup", "/post-now", "/help")) {
      assertSays(card, step);
    }
    assertEquals(0, world.platform.posts.size());
  }

  @Test
  void oneJoiningIsGreetedOnceThoughItRepeats() {
    world.happened(JOINED);
    world.restart();
    world.happened(JOINED);
    world.days(2);
    world.happened(JOINED);
    assertEquals(1, world.platform.direct.size());
  }

  @Test
  void twoProcessesGreetOnce() throws Exception {
    AtOnce.run(
        () -> world.whetstone().inbox().happened(JOINED),
        () -> world.whetstone().inbox().happened(JOINED));
    AtOnce.run(world::greet, world::greet);
    assertEquals(1, world.platform.direct.size());
  }

  @Test
  void aGreetingThatFailedIsTriedAgainUnderItsKey() {
    world.platform.answerDirect =
        (channel, key) -> {
          throw new IllegalStateException("lost on the way, on purpose, " + key);
        };
    world.happened(JOINED);
    String key =
        world.sql.ask("select 'g' || to_hex(workspace_id) || '-' || joining from greeting");
    world.platform.answerDirect = RecordingPlatform::posted;
    world.advance(Duration.ofSeconds(119));
    assertEquals(0, world.platform.direct.size());
    world.restart();
    world.advance(Duration.ofSeconds(1));
    assertEquals(key, greeting().key().value());
  }

  @Test
  void aGreetingWaitsWhileThePlatformAsksItTo() {
    world.platform.answerDirect =
        (_, _) -> new PostResult.TryLater(Duration.ofMinutes(10), "slow down");
    world.happened(JOINED);
    world.platform.answerDirect = RecordingPlatform::posted;
    world.advance(Duration.ofMinutes(9));
    assertEquals(0, world.platform.direct.size());
    world.advance(Duration.ofMinutes(1));
    assertEquals("admin", greeting().channel().id());
  }

  @Test
  void aGreetingIsGivenUpAfterADay() {
    world.platform.answerDirect =
        (_, _) -> new PostResult.TryLater(Duration.ofHours(23), "slow down");
    world.happened(JOINED);
    world.advance(Duration.ofHours(23));
    world.platform.answerDirect = RecordingPlatform::posted;
    world.advance(Duration.ofHours(23));
    assertEquals(0, world.platform.direct.size());
    assertEquals(0, world.sql.count("greeting"));
  }

  @Test
  void whereTheAdminCannotBeWrittenToTheLobbyIsGreeted() {
    world.platform.answerDirect = (_, _) -> new PostResult.Unreachable("blocked");
    world.happened(JOINED);
    assertGreetedInTheLobby();
  }

  @Test
  void withoutAnAdminTheLobbyIsGreeted() {
    world.happened(new Joined(WORKSPACE, Optional.empty(), Optional.of(LOBBY)));
    assertGreetedInTheLobby();
  }

  @Test
  void withoutDirectMessagesTheLobbyIsGreeted() {
    world.whetstone().inbox().happened(JOINED);
    greeter(new PlainPlatform(world.platform)).tick();
    assertGreetedInTheLobby();
  }

  @Test
  void withNobodyToGreetNothingIsSent() {
    world.platform.answerDirect = (_, _) -> new PostResult.Unreachable("blocked");
    world.happened(new Joined(WORKSPACE, Optional.of(ADMIN.member()), Optional.empty()));
    world.happened(new Joined(new WorkspaceRef(World.PLATFORM, "x"), Optional.empty(), empty()));
    world.platform.answerDirect = RecordingPlatform::posted;
    world.days(1);
    assertEquals(0, world.platform.posts.size() + world.platform.direct.size());
    assertEquals(0, world.sql.count("greeting"));
  }

  @Test
  void anotherProcessGreetsItsOwnWorkspaces() {
    class Shard extends RecordingPlatform implements Partial {
      boolean mine;

      Shard() {
        super(World.PLATFORM.value());
      }

      @Override
      public boolean serves(WorkspaceRef workspace) {
        return mine;
      }
    }

    Shard shard = new Shard();
    world.platform = shard;
    world.happened(JOINED);
    assertEquals(0, shard.direct.size());
    shard.mine = true;
    world.advance(Duration.ofSeconds(10));
    assertEquals(1, shard.direct.size());
  }

  @Test
  void whoIsFasterThanTheGreetingIsNotToldOfAPause() {
    world.whetstone().inbox().happened(JOINED);
    world.setUp("09:00", "UTC", "daily");
    world.tick();
    assertEquals("Whetstone is here", greeting().card().title());
  }

  @Test
  void comingBackKeepsEverythingAndStaysPaused() {
    world.setUp("09:00", "UTC", "daily");
    world.at("2026-11-23T09:00:00Z");
    world.answer(ANN, "B");
    world.happened(new Left(WORKSPACE));
    world.days(29);
    world.happened(JOINED);
    assertEquals("Whetstone is back", greeting().card().title());
    assertSays(greeting().card(), "/resume");
    world.days(3);
    assertEquals(1, world.platform.posts.size());
    assertEquals(1, world.board(ANN, "all").size());
    world.command(ADMIN, "resume");
    world.days(1);
    assertEquals(2, world.platform.posts.size());
    assertEquals(1, world.platform.direct.size());
  }

  @Test
  void comingBackWithoutAGroupIsAFirstGreetingOfItsOwn() {
    world.happened(JOINED);
    world.happened(new Left(WORKSPACE));
    world.happened(JOINED);
    assertEquals(
        List.of("Whetstone is here", "Whetstone is here"),
        world.platform.direct.stream().map(p -> p.card().title()).toList());
    assertFalse(
        world.platform.direct.getFirst().key().equals(world.platform.direct.getLast().key()));
  }

  @Test
  void nobodyIsGreetedAfterTheBotLeft() {
    world.whetstone().inbox().happened(JOINED);
    world.happened(new Left(WORKSPACE));
    world.days(1);
    assertEquals(0, world.platform.direct.size());
    world.happened(JOINED);
    assertEquals(1, world.platform.direct.size());
  }

  @Test
  void settingUpBeforeTheGreetingHurtsNothing() {
    world.setUp("09:00", "UTC", "daily");
    world.happened(JOINED);
    world.advance(Duration.ofHours(1));
    assertEquals(CHANNEL, world.platform.posts.getFirst().channel());
    assertEquals(1, world.platform.direct.size());
  }

  private RecordingPlatform.Post greeting() {
    assertEquals(1, world.platform.direct.size());
    return world.platform.direct.getFirst();
  }

  private void assertGreetedInTheLobby() {
    world.days(1);
    assertEquals(0, world.platform.direct.size());
    assertEquals(1, world.platform.posts.size());
    assertEquals(LOBBY, world.platform.posts.getFirst().channel());
    assertSays(world.platform.posts.getFirst().card(), "/setup");
  }

  private Greeter greeter(ChatPlatform platform) {
    return new Greeter(world.stores.workspaces(), new Platforms(List.of(platform)), world.clock);
  }

  private static Optional<ChannelRef> empty() {
    return Optional.empty();
  }
}
