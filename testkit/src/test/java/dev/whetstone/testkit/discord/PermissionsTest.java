package dev.whetstone.testkit.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the bot and members may do, channel by channel. */
class PermissionsTest {
  private static final String HELLO = "{\"content\":\"hello\"}";
  private final Town town = new Town();

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void aChannelThatTheBotDoesNotSeeIsNoAccess() throws Exception {
    town.control.deny(town.channel, Set.of("VIEW_CHANNEL"));
    town.rest.refused(403, 50_001, "POST", town.messages(), HELLO);
    town.control.allow(town.channel, Set.of("VIEW_CHANNEL"));
    town.rest.post(town.channel, HELLO);
  }

  @Test
  void writingEmbeddingAndAttachingAreAsked() throws Exception {
    town.control.deny(town.channel, Set.of("EMBED_LINKS"));
    town.rest.refused(403, 50_013, "POST", town.messages(), "{\"embeds\":[{\"title\":\"x\"}]}");
    town.control.deny(town.channel, Set.of("ATTACH_FILES"));
    Rest.Response file = town.rest.upload("POST", town.messages(), "{}", Map.of("a.txt", "A"));
    assertEquals(50_013, file.code());
    town.rest.post(town.channel, HELLO);
    town.control.deny(town.channel, Set.of("SEND_MESSAGES"));
    town.rest.refused(403, 50_013, "POST", town.messages(), HELLO);
  }

  @Test
  void whoCannotWriteCannotEmbedEither() throws Exception {
    town.register("{\"name\":\"help\",\"description\":\"Helps\"}");
    town.line();
    town.control.deny(town.channel, Set.of("SEND_MESSAGES"));
    town.control.command(town.ada, town.channel, "help", Map.of());
    long app = Long.parseLong(town.interaction(1).path("app_permissions").asText());
    assertEquals(0, app & ((1 << 14) | (1 << 15) | (1 << 17)));
    assertTrue((app & (1 << 16)) != 0);
    long member = Long.parseLong(town.interaction(1).path("member").path("permissions").asText());
    assertTrue((member & (1 << 14)) != 0);
  }

  @Test
  void everyoneCanBeShutOut() {
    town.control.denyEveryone(town.channel, Set.of("VIEW_CHANNEL"));
    assertEquals(List.of(), town.seen(town.ada));
    assertThrows(AssertionError.class, () -> town.control.say(town.ada, town.channel, "anyone?"));
    String owner = town.control.owner(town.guild);
    town.control.say(owner, town.channel, "I may");
    assertEquals(1, town.seen(owner).size());
  }

  @Test
  void anAdministratorIsShutOutOfNothing() {
    String admin = town.control.addUser("Admin");
    town.control.join(admin, town.guild, Set.of("ADMINISTRATOR"));
    town.control.denyEveryone(town.channel, Set.of("VIEW_CHANNEL"));
    town.control.say(admin, town.channel, "I may");
    assertEquals(1, town.seen(admin).size());
  }

  @Test
  void anotherServersBotHasNoAccess() throws Exception {
    town.control.removeBot(town.guild);
    town.rest.refused(403, 50_001, "POST", town.messages(), HELLO);
    town.rest.refused(404, 10_004, "GET", "guilds/" + town.guild, "");
    town.control.letBotIn(town.guild);
    town.rest.post(town.channel, HELLO);
  }

  @Test
  void aDeletedChannelIsUnknown() throws Exception {
    town.control.deleteChannel(town.channel);
    town.rest.refused(404, 10_003, "POST", town.messages(), HELLO);
    town.rest.refused(404, 10_003, "POST", "channels/12/messages", HELLO);
  }

  @Test
  void whoBlocksTheBotCannotBeWrittenTo() throws Exception {
    String direct =
        town.rest
            .ok("POST", "users/@me/channels", "{\"recipient_id\":\"" + town.ada + "\"}")
            .path("id")
            .asText();
    assertEquals(direct, town.control.directChannel(town.ada));
    town.rest.post(direct, HELLO);
    assertTrue(town.control.seen(town.ada, direct).getFirst().onlyToReader());
    assertEquals(List.of(), town.control.seen(town.ben, direct));
    town.control.blockDirectMessages(town.ada);
    town.rest.refused(403, 50_007, "POST", "channels/" + direct + "/messages", HELLO);
  }
}
