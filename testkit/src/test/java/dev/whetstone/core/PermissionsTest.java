package dev.whetstone.core;

import static dev.whetstone.core.World.ADMIN;
import static dev.whetstone.core.World.assertRefused;
import static dev.whetstone.core.World.assertSays;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.core.chat.ActionId;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.PostStyle;
import dev.whetstone.core.chat.StyledPosts.Lacking;
import dev.whetstone.core.question.Difficulty;
import dev.whetstone.testkit.SampleBank;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the bot says and does where it lacks permissions for posting itself. */
class PermissionsTest {
  private static final Lacking TO_POST = new Lacking(List.of("View it", "Send"), List.of());

  @AutoClose
  private final World world = new World("2026-11-23T08:00:00Z", SampleBank.of(12, Difficulty.EASY));

  private final StyledPlatform platform = new StyledPlatform();

  @BeforeEach
  void usePlatform() {
    world.usePlatform(platform);
  }

  @Test
  void setupSavesAndSaysWhatToAllow() {
    platform.lacking = _ -> TO_POST;
    Card card = world.setUp("09:30", "UTC", "daily");
    assertEquals("This channel has a study group now, but I cannot post here", card.title());
    assertSays(card, "Allow me in this channel: View it, Send.");
    assertSays(card, "Nothing can be posted before that.");
    assertSays(card, "The next question is due Mon 23 Nov 09:30.");
    assertEquals("09:30:00", world.sql.ask("select post_time from study_group"));
    platform.lacking = _ -> Lacking.NOTHING;
    world.at("2026-11-23T09:30:00Z");
    assertEquals(1, platform.posts.size());
  }

  @Test
  void theFormOfSetupSaysItToo() {
    platform.lacking = _ -> TO_POST;
    Card card = World.card(world.submit(ADMIN, ActionId.of("setup"), Map.of("time", "09:00")));
    assertSays(card, "Allow me in this channel: View it, Send.");
  }

  @Test
  void setupWarnsOfWhatTheStyleNeeds() {
    world.setUp("09:00", "UTC", "daily");
    world.command(ADMIN, "posting", Map.of("thread", "yes"));
    platform.lacking = PermissionsTest::forExtras;
    Card card = world.setUp("09:00", "UTC", "daily");
    assertEquals("Settings saved", card.title());
    assertSays(card, "For what /posting asks for, allow me as well: Threads.");
    assertSays(card, "Before you turn on threads or pins with /posting, allow me: Pins.");
    assertSays(card, "/post-now posts today's at once where none came yet.");
  }

  private static Lacking forExtras(PostStyle style) {
    return new Lacking(
        List.of(),
        java.util.stream.Stream.of(
                style.thread() ? Optional.of("Threads") : Optional.<String>empty(),
                style.pin() ? Optional.of("Pins") : Optional.<String>empty())
            .flatMap(Optional::stream)
            .toList());
  }

  @Test
  void whereAllIsWellSetupSaysNothingOfIt() {
    assertFalse(World.text(world.setUp("09:00", "UTC", "daily")).contains("llow me"));
  }

  @Test
  void whatIsMissingIsNamedBeforeAnythingIsTriedAndToldOnce() {
    world.setUp("09:00", "UTC", "daily");
    platform.lacking = _ -> TO_POST;
    world.at("2026-11-23T09:00:00Z");
    world.days(3);
    assertEquals(List.of(), platform.styles);
    assertEquals(1, platform.direct.size());
    assertSays(platform.direct.getFirst().card(), "missing there: View it, Send");
    assertSays(platform.direct.getFirst().card(), "use /resume in that channel");
    assertEquals("unreachable", world.sql.ask("select state from delivery"));
  }

  @Test
  void resumeAndSetupBringItBack() {
    world.setUp("09:00", "UTC", "daily");
    platform.lacking = _ -> TO_POST;
    world.at("2026-11-23T09:00:00Z");
    assertSays(World.card(world.command(ADMIN, "resume")), "I cannot post here.");
    world.nextDay();
    assertEquals(2, platform.direct.size());
    platform.lacking = _ -> Lacking.NOTHING;
    world.nextDay();
    assertEquals(0, platform.posts.size());
    world.command(ADMIN, "resume");
    world.nextDay();
    assertEquals(1, platform.posts.size());
    platform.lacking = _ -> TO_POST;
    world.nextDay();
    platform.lacking = _ -> Lacking.NOTHING;
    world.setUp("09:00", "UTC", "daily");
    world.nextDay();
    assertEquals(2, platform.posts.size());
  }

  @Test
  void postNowIsRefusedWhereNothingCanBePosted() {
    world.setUp("09:00", "UTC", "daily");
    platform.lacking = _ -> TO_POST;
    assertRefused(world.command(ADMIN, "post-now"), "Missing: View it, Send.");
    assertEquals(0, world.sql.count("round"));
    platform.lacking = _ -> Lacking.NOTHING;
    assertEquals("On its way", World.card(world.command(ADMIN, "post-now")).title());
  }

  @Test
  void aPlatformThatCannotSayStopsNothing() {
    platform.lacking =
        _ -> {
          throw new IllegalStateException("no answer");
        };
    assertEquals(
        "This channel has a study group now", world.setUp("09:00", "UTC", "daily").title());
    world.at("2026-11-23T09:00:00Z");
    assertEquals(1, platform.posts.size());
    assertTrue(platform.direct.isEmpty());
  }
}
