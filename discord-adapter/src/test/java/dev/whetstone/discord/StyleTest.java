package dev.whetstone.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.PostResult;
import dev.whetstone.core.chat.PostResult.Posted;
import dev.whetstone.core.chat.PostResult.Unreachable;
import dev.whetstone.core.chat.PostStyle;
import dev.whetstone.core.chat.StyledPosts.Lacking;
import dev.whetstone.testkit.contract.Await;
import dev.whetstone.testkit.contract.SampleCards;
import dev.whetstone.testkit.contract.SeenMessage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Permissions, roles that are called, silence. */
class StyleTest {
  private static final Card CARD = Card.saying("Daily", "Why divide? " + SampleCards.HOSTILE);
  private static final PostStyle RICH = new PostStyle(Optional.empty(), false, true, true);
  private final Scene scene = Scene.open();

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void anInvitedBotLacksNothing() {
    assertEquals(Lacking.NOTHING, scene.discord.lacking(scene.town.channel(), RICH));
  }

  @ParameterizedTest
  @CsvSource({
    "VIEW_CHANNEL, View Channel",
    "SEND_MESSAGES, Send Messages",
    "EMBED_LINKS, Embed Links",
    "ATTACH_FILES, Attach Files",
    "READ_MESSAGE_HISTORY, Read Message History"
  })
  void whatIsMissingToPostIsNamed(String denied, String name) {
    deny(denied);

    assertTrue(lacking(PostStyle.PLAIN).toPost().contains(name));
    Unreachable refused = assertInstanceOf(Unreachable.class, post(PostStyle.PLAIN));
    assertTrue(refused.reason().contains(name), refused.reason());
    assertEquals(0, scene.asked("POST /channels/{channel_id}/messages"));
  }

  @ParameterizedTest
  @CsvSource({
    "CREATE_PUBLIC_THREADS, Create Public Threads",
    "SEND_MESSAGES_IN_THREADS, Send Messages in Threads",
    "PIN_MESSAGES, Pin Messages"
  })
  void whatIsMissingForTheStyleStopsNoPost(String denied, String name) {
    deny(denied);

    assertEquals(new Lacking(List.of(), List.of(name)), lacking(RICH));
    assertEquals(Lacking.NOTHING, lacking(PostStyle.PLAIN));
    assertInstanceOf(Posted.class, post(RICH));
  }

  @Test
  void theRoleIsCalledAndNobodyElse() {
    MessageRef message = assertInstanceOf(Posted.class, post(calling(role(), false))).message();
    SeenMessage seen = scene.seen().getLast();

    assertTrue(seen.pings());
    assertTrue(seen.says("@Learners"), seen.text());
    assertTrue(raw(message).contains("\"mention_roles\":[\"" + role() + "\"]"), raw(message));
    assertTrue(raw(message).contains("\"mention_everyone\":false"), raw(message));
  }

  @Test
  void anEditStillNamesTheRole() {
    MessageRef message = assertInstanceOf(Posted.class, post(calling(role(), false))).message();
    scene.discord.edit(message, Card.saying("Daily", "Edited."));

    assertTrue(scene.sees("Edited.").says("@Learners"), scene.seen()::toString);
  }

  @Test
  void anEditAfterARestartStillNamesTheRole() {
    MessageRef message = assertInstanceOf(Posted.class, post(calling(role(), false))).message();
    scene.discord.close();
    try (Discord restarted = scene.town.start(Scene.COMMANDS, scene.inbox)) {
      for (String words : List.of("Edited.", "Edited again.")) {
        PostResult result = restarted.edit(message, Card.saying("Daily", words));
        assertEquals(new Posted(message), result);
        assertTrue(scene.sees(words).says("@Learners"), scene.seen()::toString);
      }
    }
    assertEquals(1, scene.asked("GET /channels/{channel_id}/messages/{message_id}"));
  }

  @Test
  void anEditAfterARestartAddsNoRole() {
    MessageRef message = assertInstanceOf(Posted.class, post(PostStyle.PLAIN)).message();
    scene.discord.close();
    try (Discord restarted = scene.town.start(Scene.COMMANDS, scene.inbox)) {
      restarted.edit(message, Card.saying("Daily", "Edited."));
      assertFalse(scene.sees("Edited.").says("@Learners"), scene.seen()::toString);
    }
  }

  @Test
  void aRoleThatMayNotBeCalledIsLeftOut() {
    scene.control().deny(scene.town.channel, Set.of("MENTION_EVERYONE"));
    Lacking missing = new Lacking(List.of(), List.of("Mention @everyone, @here and All Roles"));
    awaitLacking(missing, calling(role(), false));

    post(calling(role(), false));
    assertFalse(scene.seen().getLast().says("Learners"), scene.seen()::toString);
  }

  @Test
  void aRoleThatAnyoneMayCallNeedsNoPermission() {
    scene.control().deny(scene.town.channel, Set.of("MENTION_EVERYONE"));
    scene.control().makeMentionable(scene.town.guild, role());
    awaitLacking(Lacking.NOTHING, calling(role(), false));

    post(calling(role(), false));
    assertTrue(scene.seen().getLast().pings());
  }

  @Test
  void aSilentPostMakesNoSound() {
    MessageRef silent = assertInstanceOf(Posted.class, post(calling("0", true))).message();
    MessageRef loud = assertInstanceOf(Posted.class, post(PostStyle.PLAIN)).message();

    int components = 1 << 15;
    int silence = 1 << 12;
    assertTrue(raw(silent).contains("\"flags\":" + (components | silence)), raw(silent));
    assertTrue(raw(loud).contains("\"flags\":" + components), raw(loud));
  }

  private String raw(MessageRef message) {
    return scene.control().raw(scene.town.channel, message.id()).replace(" ", "");
  }

  private static PostStyle calling(String role, boolean silent) {
    return new PostStyle(Optional.of(role), silent, false, false);
  }

  private PostResult post(PostStyle style) {
    return scene.discord.post(scene.town.channel(), CARD, Scene.newKey(), style);
  }

  private Lacking lacking(PostStyle style) {
    return scene.discord.lacking(scene.town.channel(), style);
  }

  private void deny(String permission) {
    Lacking before = lacking(RICH);
    scene.control().deny(scene.town.channel, Set.of(permission));
    Await.until(
        "the bot to know", () -> !lacking(RICH).equals(before), () -> lacking(RICH).toString());
  }

  private void awaitLacking(Lacking expected, PostStyle style) {
    Await.until(
        expected.toString(),
        () -> lacking(style).equals(expected),
        () -> lacking(style).toString());
  }

  private String role() {
    return scene.town.role;
  }
}
