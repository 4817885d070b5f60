package dev.whetstone.core;

import static dev.whetstone.core.World.ADMIN;
import static dev.whetstone.core.World.assertSays;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.whetstone.core.chat.PostResult;
import dev.whetstone.core.chat.StyledPosts.Lacking;
import dev.whetstone.core.question.Difficulty;
import dev.whetstone.testkit.SampleBank;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an admin hears when a post comes without what was asked for. */
class ExtrasTroubleTest {
  @AutoClose
  private final World world = new World("2026-11-23T08:00:00Z", SampleBank.of(12, Difficulty.EASY));

  private final StyledPlatform platform = new StyledPlatform();

  @BeforeEach
  void setUp() {
    world.usePlatform(platform);
    world.setUp("09:00", "UTC", "daily");
    world.command(ADMIN, "posting", Map.of("pin", "yes"));
  }

  private void nine() {
    world.at("2026-11-23T09:00:00Z");
  }

  @Test
  void aMissingPermissionIsToldOnceUntilItWorksAgain() {
    lack("Pins");
    nine();
    world.days(3);
    assertEquals(4, platform.posts.size());
    assertEquals(1, told());
    assertEquals("admin", platform.direct.getFirst().channel().id());
    assertSays(platform.direct.getFirst().card(), "missing there: Pins");
    allow();
    world.nextDay();
    assertEquals(1, told());
    lack("Pins");
    world.days(2);
    assertEquals(2, told());
    assertEquals(0, world.sql.count("channel where lost_reason is not null"));
  }

  @Test
  void anotherMissingPermissionIsToldAsWell() {
    lack("Pins");
    nine();
    platform.lacking = _ -> new Lacking(List.of(), List.of("Pins", "Threads"));
    world.days(2);
    assertEquals(2, told());
    assertSays(platform.direct.getLast().card(), "Pins, Threads");
  }

  @Test
  void aRoleThatCannotBeCalledIsToldToo() {
    world.command(ADMIN, "posting", Map.of("pin", "no", "mention", "4711"));
    platform.lacking =
        style ->
            new Lacking(List.of(), style.mention().isPresent() ? List.of("Mention") : List.of());
    nine();
    world.days(1);
    assertEquals(1, told());
    assertSays(platform.direct.getFirst().card(), "missing there: Mention");
  }

  @Test
  void aRefusalWithoutAMissingPermissionIsToldOnceToo() {
    platform.refuse("pin", "the channel is full of pins");
    nine();
    world.days(2);
    assertEquals(1, told());
    assertSays(platform.direct.getFirst().card(), "the channel is full of pins");
    assertEquals(3, platform.calls("pin"));
  }

  @Test
  void aRefusalIsNotTriedAgain() {
    platform.refuse("pin", "no");
    nine();
    world.advance(Duration.ofHours(5));
    assertEquals(1, platform.calls("pin"));
  }

  @Test
  void anOldPostThatIsGoneIsNoTrouble() {
    nine();
    platform.refuse("unpin", "it is gone");
    world.nextDay();
    assertEquals(1, platform.calls("unpin"));
    assertEquals(0, told());
  }

  @Test
  void unpinningTheOldPostDoesNotEndTheTrouble() {
    nine();
    platform.obstacle =
        call ->
            Optional.of(
                call.equals("pin")
                    ? new PostResult.Unreachable("full")
                    : new PostResult.TryLater(Duration.ZERO, "busy"));
    world.nextDay();
    platform.refuse("pin", "full");
    world.advance(Duration.ofMinutes(1));
    assertEquals(0, platform.pinned.size());
    assertEquals(2, platform.calls("unpin"));
    world.at("2026-11-25T09:00:00Z");
    assertEquals(3, platform.posts.size());
    assertEquals(1, told());
  }

  @Test
  void whatIsMissingForAWhileOnlyDelaysNothing() {
    platform.busy("pin");
    nine();
    platform.clearTheWay();
    world.advance(Duration.ofMinutes(1));
    assertEquals(1, platform.pinned.size());
    assertEquals(0, told());
  }

  private void lack(String permission) {
    platform.lacking = _ -> new Lacking(List.of(), List.of(permission));
    platform.refuse("pin", "403");
  }

  private void allow() {
    platform.lacking = _ -> Lacking.NOTHING;
    platform.clearTheWay();
  }

  private int told() {
    return platform.direct.size();
  }
}
