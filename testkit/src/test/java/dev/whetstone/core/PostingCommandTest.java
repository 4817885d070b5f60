package dev.whetstone.core;

import static dev.whetstone.core.World.ADMIN;
import static dev.whetstone.core.World.ANN;
import static dev.whetstone.core.World.assertRefused;
import static dev.whetstone.core.World.assertSays;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Caller;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.Interaction;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.chat.StyledPosts.Lacking;
import dev.whetstone.core.question.Difficulty;
import dev.whetstone.testkit.SampleBank;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an admin chooses for a channel's posts, and what the platform has to say to it. */
class PostingCommandTest {
  @AutoClose
  private final World world = new World("2026-11-23T08:00:00Z", SampleBank.of(12, Difficulty.EASY));

  private final StyledPlatform platform = new StyledPlatform();

  @BeforeEach
  void setUp() {
    world.usePlatform(platform);
    world.setUp("09:00", "UTC", "daily");
  }

  @Test
  void nothingIsSetAtFirst() {
    assertEquals("thread no, pin no, mention none, silent no", shown());
  }

  @Test
  void eachOptionIsKeptWithoutTheOthers() {
    choose("thread", "yes");
    choose("mention", "4711");
    choose("pin", "Yes");
    choose("silent", "yes");
    assertEquals("thread yes, pin yes, mention 4711, silent yes", shown());
    choose("thread", "no");
    assertEquals("thread no, pin yes, mention 4711, silent yes", shown());
    choose("pin", "no");
    choose("silent", "no");
    assertEquals("thread no, pin no, mention 4711, silent no", shown());
  }

  @ParameterizedTest
  @CsvSource({"mention, none", "mention, None", "no-mention, yes"})
  void aMentionIsTakenAway(String option, String value) {
    choose("mention", "4711");
    assertEquals("thread no, pin no, mention none, silent no", fields(choose(option, value)));
  }

  @Test
  void aMentionAndNoMentionContradictEachOther() {
    choose("mention", "4711");
    Reply reply = posting(ADMIN, Map.of("mention", "4712", "no-mention", "yes"));
    assertRefused(reply, "asked for no mention");
    assertEquals("thread no, pin no, mention 4711, silent no", shown());
  }

  @Test
  void anotherChannelHasItsOwn() {
    choose("thread", "yes");
    ChannelRef other = new ChannelRef(World.WORKSPACE, "other");
    Origin there = new Origin("i1", ADMIN, other);
    world.receive(new Interaction.CommandInvoked(there, "setup", Map.of("time", "10:00")));
    Reply reply = world.receive(new Interaction.CommandInvoked(there, "posting", Map.of()));
    assertEquals("thread no, pin no, mention none, silent no", fields(World.card(reply)));
  }

  @ParameterizedTest
  @CsvSource({
    "thread, yes, I cannot open threads",
    "pin, yes, I cannot pin posts",
    "mention, 4711, I cannot call a role",
    "silent, yes, I cannot post without a sound",
  })
  void whatThePlatformCannotDoIsRefused(String option, String value, String says) {
    world.usePlatform(new RecordingPlatform(World.PLATFORM.value()));
    String before = world.sql.state();
    assertRefused(posting(ADMIN, Map.of(option, value)), says);
    assertEquals(before, world.sql.state());
  }

  @ParameterizedTest
  @CsvSource({"thread, no", "pin, no", "silent, no", "mention, none", "no-mention, yes"})
  void whatIsTurnedOffNeedsNoAbility(String option, String value) {
    world.usePlatform(new RecordingPlatform(World.PLATFORM.value()));
    assertEquals("Posting changed", choose(option, value).title());
  }

  @Test
  void whatIsMissingIsNamed() {
    platform.lacking =
        style -> new Lacking(List.of("Send messages"), style.pin() ? List.of("Pin it") : List.of());
    Card card = choose("pin", "yes");
    assertSays(card, "I cannot post here. Allow me in this channel: Send messages.");
    assertSays(card, "allow me as well: Pin it.");
    assertSays(World.card(posting(ADMIN, Map.of())), "allow me as well: Pin it.");
  }

  @Test
  void whereAllIsWellNothingIsSaidOfIt() {
    assertFalse(World.text(choose("pin", "yes")).contains("llow me"));
  }

  @Test
  void onlyAdminsOfAGroupCanUseIt() {
    assertRefused(posting(ANN, Map.of("pin", "yes")), "Only admins of this workspace can use /");
    Caller elsewhere =
        World.caller(
            new dev.whetstone.core.chat.WorkspaceRef(World.PLATFORM, "other"), "boss", true);
    assertRefused(posting(elsewhere, Map.of("pin", "yes")), "no study group yet");
    assertEquals(0, world.sql.count("channel where pin"));
  }

  @Test
  void helpListsItForAdmins() {
    assertSays(World.card(world.command(ADMIN, "help")), "/posting");
  }

  private Card choose(String option, String value) {
    return World.card(posting(ADMIN, Map.of(option, value)));
  }

  private Reply posting(Caller caller, Map<String, String> options) {
    return world.command(caller, "posting", options);
  }

  private String shown() {
    return fields(World.card(posting(ADMIN, Map.of())));
  }

  private static String fields(Card card) {
    return card.blocks().stream()
        .filter(Block.Fields.class::isInstance)
        .flatMap(b -> ((Block.Fields) b).fields().stream())
        .map(f -> f.name() + " " + f.value())
        .collect(Collectors.joining(", "));
  }
}
