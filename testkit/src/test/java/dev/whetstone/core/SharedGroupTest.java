package dev.whetstone.core;

import static dev.whetstone.core.World.ADMIN;
import static dev.whetstone.core.World.ANN;
import static dev.whetstone.core.World.assertRefused;
import static dev.whetstone.core.World.assertSays;
import static dev.whetstone.core.World.card;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Caller;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.PlatformEvent.Joined;
import dev.whetstone.core.chat.PlatformEvent.Left;
import dev.whetstone.core.chat.PlatformId;
import dev.whetstone.core.chat.PostResult;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.chat.WorkspaceRef;
import dev.whetstone.core.question.Difficulty;
import dev.whetstone.testkit.SampleBank;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One study group in two channels, on two platforms. */
class SharedGroupTest {
  private static final WorkspaceRef STONE = new WorkspaceRef(new PlatformId("stone"), "guild");
  private static final Caller STONE_ADMIN = World.caller(STONE, "mason", true);
  private static final Caller SAM = World.caller(STONE, "sam", false);

  @AutoClose
  private final World world = new World("2026-11-23T08:00:00Z", SampleBank.of(12, Difficulty.EASY));

  private final RecordingPlatform stone = world.beside("stone");

  @BeforeEach
  void open() {
    world.setUp("09:00", "UTC", "daily");
    world.at("2026-11-23T09:00:00Z");
  }

  private String code() {
    Card card = card(world.command(ADMIN, "group", Map.of("action", "code")));
    return ((Block.Code) card.blocks().getFirst()).text();
  }

  private Reply join(Caller admin, String code) {
    return world.command(admin, "group", Map.of("action", "join", "code", code));
  }

  private void share() {
    assertSays(card(join(STONE_ADMIN, code())), "joined the study group");
    world.tick();
  }

  private Card stonePost() {
    return stone.posts.getLast().card();
  }

  private String streak(Caller caller) {
    return world.streak(caller);
  }

  @Test
  void theOpenRoundAndAllLaterOnesComeToBoth() {
    share();
    assertEquals(1, stone.posts.size());
    assertEquals(new ChannelRef(STONE, "daily"), stone.posts.getFirst().channel());
    assertEquals(World.text(world.posted()), World.text(stonePost()));
    world.nextDay();
    assertEquals(2, stone.posts.size());
    assertEquals(2, world.platform.posts.size());
    assertEquals(World.text(world.posted()), World.text(stonePost()));
    assertNotEquals(world.platform.posts.getLast().key(), stone.posts.getLast().key());
  }

  @Test
  void answersOfBothCountOnBothPostsAndOnOneBoard() {
    share();
    world.answer(ANN, "B");
    world.clock.advance(Duration.ofSeconds(1));
    assertSays(card(world.press(SAM, stonePost(), "A")), "+5 points");
    world.advance(Duration.ofMinutes(1));
    assertEquals(1, world.platform.edits.size());
    assertSays(world.platform.edits.values().iterator().next(), "2 answered · 1 right");
    assertSays(stone.edits.values().iterator().next(), "2 answered · 1 right");
    assertEquals(
        List.of("1 ann 10, 1 of 1 right *", "2 A member elsewhere 5, 0 of 1 right"),
        world.board(ANN, "week"));
    assertEquals(
        List.of("1 A member elsewhere 10, 1 of 1 right", "2 sam 5, 0 of 1 right *"),
        world.board(SAM, "week"));
  }

  @Test
  void aCodeWorksOnce() {
    String code = code();
    assertSays(card(join(STONE_ADMIN, code)), "joined");
    Caller third = World.caller(new WorkspaceRef(World.PLATFORM, "third"), "tess", true);
    assertRefused(join(third, code), "This code does not work");
    assertEquals(2, world.sql.count("channel"));
  }

  @Test
  void aCodeIsReadAsPeopleTypeIt() {
    assertSays(
        card(join(STONE_ADMIN, " " + code().toLowerCase(Locale.ROOT).replace("-", " ") + " ")),
        "joined");
  }

  @Test
  void aCodeEndsAfterAnHourAndWithTheNextOne() {
    String first = code();
    String second = code();
    assertRefused(join(STONE_ADMIN, first), "This code does not work");
    world.clock.advance(Duration.ofHours(1));
    assertRefused(join(STONE_ADMIN, second), "This code does not work");
    assertEquals(1, world.sql.count("channel"));
  }

  @Test
  void nobodyGuessesACode() {
    for (int i = 0; i < 5; i++) {
      assertRefused(join(STONE_ADMIN, "AAAAA-AAAA" + "ABCDE".charAt(i)), "does not work");
      assertRefused(join(STONE_ADMIN, "short"), "does not work");
    }
    assertRefused(join(STONE_ADMIN, code()), "too many wrong codes");
    assertRefused(join(STONE_ADMIN, "short"), "too many wrong codes");
    world.clock.advance(Duration.ofHours(1));
    assertSays(card(join(STONE_ADMIN, code())), "joined");
  }

  @Test
  void theCodeItselfIsNotStored() {
    String code = code().replace("-", "");
    assertFalse(world.sql.ask("select c::text from join_code c").contains(code));
  }

  @Test
  void onlyAdminsShare() {
    assertRefused(world.command(ANN, "group", Map.of("action", "code")), "Only admins");
    assertRefused(join(SAM, code()), "Only admins");
  }

  @Test
  void aChannelWithQuestionsOfItsOwnKeepsThem() {
    world.command(STONE_ADMIN, "setup", Map.of("time", "10:00", "zone", "UTC"));
    world.at("2026-11-23T10:00:00Z");
    String code = code();
    String before = world.sql.state();
    assertRefused(join(STONE_ADMIN, code), "a study group of its own");
    assertEquals(before, world.sql.state());
    assertEquals(1, world.sql.count("join_code"));
  }

  @Test
  void aGroupThatWasOnlySetUpGivesWay() {
    world.command(STONE_ADMIN, "setup", Map.of("time", "10:00", "zone", "UTC"));
    share();
    world.at("2026-11-23T10:00:00Z");
    assertEquals(1, stone.posts.size());
    assertEquals(1, world.sql.count("study_group"));
  }

  @Test
  void theSameChannelCannotJoinTwice() {
    share();
    assertRefused(join(STONE_ADMIN, code()), "already");
    assertRefused(join(ADMIN, code()), "already");
    assertEquals(2, world.sql.count("channel"));
  }

  @Test
  void whoSharesIsToldInNumbers() {
    assertSays(card(world.command(ADMIN, "group")), "for itself");
    share();
    assertSays(
        card(world.command(STONE_ADMIN, "group")),
        "2 channels share this study group: this one, 0 more in this workspace, 1 elsewhere.");
  }

  @Test
  void theLastChannelStays() {
    assertRefused(world.command(ADMIN, "group", Map.of("action", "leave")), "the only channel");
  }

  @Test
  void whoLeavesGetsNoMoreAndKeepsWhatWasEarned() {
    share();
    world.press(SAM, stonePost(), "B");
    assertSays(card(world.command(STONE_ADMIN, "group", Map.of("action", "leave"))), "has left");
    world.days(2);
    assertEquals(1, stone.posts.size());
    assertEquals(3, world.platform.posts.size());
    assertEquals("1 day", streak(SAM));
    assertRefused(world.press(SAM, stonePost(), "Reveal answer"), "not known here");
    assertSays(card(world.command(STONE_ADMIN, "setup", Map.of("time", "09:00"))), "study group");
    assertEquals(2, world.sql.count("study_group"));
  }

  @Test
  void theGroupLivesOnWithoutTheChannelThatBeganIt() {
    share();
    world.answer(ANN, "B");
    world.command(ADMIN, "group", Map.of("action", "leave"));
    world.days(1);
    assertEquals(1, world.platform.posts.size());
    assertEquals(2, stone.posts.size());
    assertEquals("guild", world.sql.ask(OWNERS));
    assertSays(card(world.command(STONE_ADMIN, "pause")), "paused");
  }

  private static final String OWNERS =
      "select distinct w.external_id from workspace w"
          + " where id in (select workspace_id from study_group union"
          + " select workspace_id from round)";

  @Test
  void theGroupLivesOnWhenTheWorkspaceThatBeganItIsGone() {
    share();
    world.answer(ANN, "B");
    world.press(SAM, stonePost(), "B");
    world.happened(new Left(World.WORKSPACE));
    world.days(1);
    assertEquals(2, stone.posts.size());
    assertEquals(1, world.platform.posts.size());
    world.press(SAM, stonePost(), "B");
    world.clock.advance(Duration.ofDays(30));
    world.purge();
    assertEquals("guild", world.sql.ask("select external_id from workspace"));
    assertEquals(2, world.sql.count("attempt"));
    assertEquals("guild", world.sql.ask(OWNERS));
    assertEquals(List.of("1 sam 20, 2 of 2 right *"), world.board(SAM, "all"));
  }

  @Test
  void whoComesBackFindsThePlaceInTheGroup() {
    share();
    world.happened(new Left(World.WORKSPACE));
    world.days(1);
    world.happened(new Joined(World.WORKSPACE, Optional.of(ADMIN.member()), Optional.empty()));
    world.days(1);
    assertEquals(1, world.platform.posts.size());
    assertSays(card(world.command(ADMIN, "resume")), "Posting goes on");
    world.days(1);
    assertEquals(2, world.platform.posts.size());
    assertEquals(4, stone.posts.size());
  }

  @Test
  void aGroupThatBothLeftGoesWithTheLast() {
    share();
    world.press(SAM, stonePost(), "B");
    world.happened(new Left(World.WORKSPACE));
    world.advance(Duration.ofDays(1));
    world.happened(new Left(STONE));
    world.clock.advance(Duration.ofDays(29));
    world.purge();
    assertEquals("guild", world.sql.ask("select external_id from workspace"));
    world.clock.advance(Duration.ofDays(1));
    world.purge();
    assertEquals(0, world.sql.count("workspace"));
    assertEquals(0, world.sql.count("study_group"));
  }

  @Test
  void whatPeopleElsewhereDidInAGroupOutlivesIt() {
    share();
    world.press(SAM, stonePost(), "B");
    world.command(STONE_ADMIN, "group", Map.of("action", "leave"));
    world.happened(new Left(World.WORKSPACE));
    world.clock.advance(Duration.ofDays(30));
    world.purge();
    assertEquals("guild", world.sql.ask("select external_id from workspace"));
    assertEquals(1, world.sql.count("attempt where round_id is null and group_id is null"));
    assertEquals("1 day", streak(SAM));
  }

  @Test
  void aRoundThatDidNotReachAMembersWorkspaceHarmsNoStreak() {
    share();
    world.press(SAM, stonePost(), "B");
    world.answer(ANN, "B");
    stone.answer = (_, _) -> new PostResult.Unreachable("gone");
    world.days(3);
    assertEquals("1 day", streak(SAM));
    assertEquals("0 days", streak(ANN));
    assertEquals(List.of("mason"), stone.direct.stream().map(post -> post.channel().id()).toList());
    assertTrue(world.platform.direct.isEmpty());
  }

  @Test
  void roundsOfTheGroupStayUnknownToEverybodyElse() {
    share();
    Caller stranger = World.caller(new WorkspaceRef(World.PLATFORM, "third"), "sam", true);
    for (String label : List.of("A", "Reveal answer", "Answer in words")) {
      assertRefused(world.press(stranger, stonePost(), label), "not known here");
    }
  }
}
