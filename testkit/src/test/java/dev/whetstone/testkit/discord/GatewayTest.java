package dev.whetstone.testkit.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whetstone.testkit.contract.Await;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Connecting, identifying, heartbeats, and why Discord hangs up. */
class GatewayTest {
  private static final long GUILDS = 1;
  private static final long GUILDS_AND_MESSAGES = 1 | (1 << 9);
  private final FakeDiscord discord = FakeDiscord.start(FakeDiscordOptions.USUAL.checking(false));

  @AfterEach
  void close() {
    discord.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "compress=zlib-stream"})
  void aBotHearsOfItsServers(String query) {
    String guild = discord.control().addGuild("Study group");
    try (Line line = new Line(discord, query)) {
      assertEquals(41_250, line.op(10).path("d").path("heartbeat_interval").asInt());
      line.identify(discord.token(), GUILDS, 0, 1);

      JsonNode ready = line.event("READY");
      assertEquals(discord.applicationId(), ready.path("application").path("id").asText());
      assertEquals(guild, ready.path("guilds").path(0).path("id").asText());
      assertTrue(ready.path("guilds").path(0).path("unavailable").asBoolean());
      assertEquals("Study group", line.event("GUILD_CREATE").path("name").asText());
    }
  }

  @Test
  void aCompressedStreamGoesOn() {
    try (Line line = new Line(discord, "compress=zlib-stream")) {
      line.identify(discord.token(), GUILDS, 0, 1);
      line.event("READY");
      for (int i = 0; i < 50; i++) {
        discord.control().addGuild("Größe " + i);
      }
      Await.until(
          "50 servers",
          () -> line.events("GUILD_CREATE").size() == 50,
          () -> line.events("GUILD_CREATE").size() + " servers");
      assertEquals("Größe 49", line.event("GUILD_CREATE").path("name").asText());
    }
  }

  @Test
  void heartbeatsAreAcknowledgedAndAskedFor() {
    try (Line line = Line.ready(discord, GUILDS)) {
      line.say("{\"op\":1,\"d\":1}");
      line.op(11);
      discord.control().askForHeartbeat();
      line.op(1);
    }
  }

  @Test
  void whoKeepsSilentIsHungUpOn() {
    try (FakeDiscord hasty =
            FakeDiscord.start(FakeDiscordOptions.USUAL.beating(Duration.ofMillis(100)));
        Line line = Line.ready(hasty, GUILDS)) {
      assertEquals(4009, line.closedWith());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "4001, '{\"op\":99}'",
    "4002, 'no JSON'",
    "4003, '{\"op\":3,\"d\":{}}'",
    "4004, '{\"op\":2,\"d\":{\"token\":\"wrong\",\"intents\":1}}'"
  })
  void nonsenseIsHungUpOn(int code, String said) {
    try (Line line = new Line(discord)) {
      line.say(said);
      assertEquals(code, line.closedWith());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "4014, 32768, 0, 1",
    "4014, 2, 0, 1",
    "4013, 131072, 0, 1",
    "4013, -1, 0, 1",
    "4010, 1, 2, 2"
  })
  void whatDiscordDoesNotGrantIsHungUpOn(int code, long intents, int shard, int shards) {
    try (Line line = new Line(discord)) {
      line.identify(discord.token(), intents, shard, shards);
      assertEquals(code, line.closedWith());
    }
  }

  @Test
  void identifyingTwiceIsHungUpOn() {
    try (Line line = Line.ready(discord, GUILDS)) {
      line.identify(discord.token(), GUILDS, 0, 1);
      assertEquals(4005, line.closedWith());
    }
  }

  @Test
  void messagesAreToldOnlyToWhoMayHearThem() {
    DiscordControl control = discord.control();
    String guild = control.addGuild("Study group");
    String channel = control.addChannel(guild, "general");
    String ada = control.addUser("Ada");
    control.join(ada, guild, Set.of());
    try (Line deaf = Line.ready(discord, GUILDS);
        Line hearing = Line.ready(discord, GUILDS_AND_MESSAGES)) {
      control.say(ada, channel, "secret plans");
      control.say(ada, channel, "hello <@" + discord.applicationId() + ">");

      Await.until(
          "two messages",
          () -> hearing.events("MESSAGE_CREATE").size() == 2,
          () -> hearing.events("MESSAGE_CREATE").toString());
      assertEquals(
          "", hearing.events("MESSAGE_CREATE").getFirst().path("d").path("content").asText());
      assertEquals(
          "hello <@" + discord.applicationId() + ">",
          hearing.event("MESSAGE_CREATE").path("content").asText());
      control.addChannel(guild, "marker");
      deaf.event("CHANNEL_CREATE");
      assertEquals(0, deaf.events("MESSAGE_CREATE").size());
    }
  }

  @Test
  void aServerComesAndGoes() {
    DiscordControl control = discord.control();
    String guild = control.addGuild("Study group");
    try (Line line = Line.ready(discord, GUILDS)) {
      control.outage(guild, true);
      assertTrue(line.event("GUILD_DELETE").path("unavailable").asBoolean());
      control.removeBot(guild);
      Await.until(
          "a second GUILD_DELETE",
          () -> line.events("GUILD_DELETE").size() == 2,
          () -> line.events("GUILD_DELETE").toString());
      assertTrue(line.event("GUILD_DELETE").path("unavailable").isMissingNode());
    }
  }

  @Test
  void aNewShareOfPermissionsIsTold() {
    DiscordControl control = discord.control();
    String guild = control.addGuild("Study group");
    String channel = control.addChannel(guild, "general");
    String role = control.addRole(guild, "Helpers");
    try (Line line = Line.ready(discord, GUILDS)) {
      control.deny(channel, Set.of("SEND_MESSAGES"));
      assertEquals(
          "2048",
          line.event("CHANNEL_UPDATE").path("permission_overwrites").path(0).path("deny").asText());
      control.giveRole(discord.applicationId(), guild, role);
      assertTrue(line.event("GUILD_MEMBER_UPDATE").path("roles").toString().contains(role));
      control.makeMentionable(guild, role);
      assertTrue(line.event("GUILD_ROLE_UPDATE").path("role").path("mentionable").asBoolean());
    }
  }
}
