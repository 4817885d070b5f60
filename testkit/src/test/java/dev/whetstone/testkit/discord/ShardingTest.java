package dev.whetstone.testkit.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whetstone.testkit.contract.Await;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each server belongs to one shard, direct messages to the first. */
class ShardingTest {
  private static final long GUILDS = 1;
  private final FakeDiscord discord =
      FakeDiscord.start(FakeDiscordOptions.USUAL.withGuilds(9).requiringShards(3));
  private final DiscordControl control = discord.control();

  @AfterEach
  void close() {
    discord.close();
  }

  @Test
  void theGatewaySaysHowManyShards() throws Exception {
    try (Rest rest = new Rest(discord)) {
      JsonNode bot = rest.ok("GET", "gateway/bot");
      assertEquals(3, bot.path("shards").asInt());
      assertEquals(discord.gateway(), bot.path("url").asText());
      assertEquals(16, bot.path("session_start_limit").path("max_concurrency").asInt());
    }
  }

  @Test
  void tooFewShardsAreRefused() {
    try (Line line = new Line(discord)) {
      line.identify(discord.token(), GUILDS, 0, 2);
      assertEquals(4011, line.closedWith());
    }
  }

  @Test
  void everyServerIsOnItsShard() {
    List<String> all = new ArrayList<>();
    for (int shard = 0; shard < 3; shard++) {
      try (Line line = shard(shard)) {
        for (JsonNode guild : line.event("READY").path("guilds")) {
          all.add(guild.path("id").asText());
          assertEquals(shard, (guild.path("id").asLong() >> 22) % 3);
        }
      }
    }
    assertEquals(9, Set.copyOf(all).size());
  }

  @Test
  void interactionsGoToTheShardOfTheirServer() throws Exception {
    String guild = control.addGuild("Tenth");
    String channel = control.addChannel(guild, "general");
    String ada = control.addUser("Ada");
    control.join(ada, guild, Set.of());
    int own = (int) ((Long.parseLong(guild) >> 22) % 3);
    try (Rest rest = new Rest(discord);
        Line right = shard(own);
        Line first = shard(0);
        Line wrong = shard((own + 1) % 3)) {
      rest.ok(
          "POST",
          "applications/" + discord.applicationId() + "/commands",
          "{\"name\":\"help\",\"description\":\"Helps\"}");
      control.command(ada, channel, "help", Map.of());
      assertEquals(guild, right.event("INTERACTION_CREATE").path("guild_id").asText());
      assertEquals(0, wrong.events("INTERACTION_CREATE").size());

      control.command(ada, control.directChannel(ada), "help", Map.of());
      Await.until(
          "the direct one",
          () ->
              first.events("INTERACTION_CREATE").stream()
                  .anyMatch(e -> e.path("d").path("context").asInt() == 1),
          () -> first.events("INTERACTION_CREATE").toString());
    }
  }

  private Line shard(int shard) {
    Line line = new Line(discord);
    line.identify(discord.token(), GUILDS, shard, 3);
    line.event("READY");
    return line;
  }
}
