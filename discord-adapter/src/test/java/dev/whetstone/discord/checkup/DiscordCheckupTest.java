package dev.whetstone.discord.checkup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.core.chat.Finding;
import dev.whetstone.core.chat.MemoryKeep;
import dev.whetstone.core.chat.PlatformContext;
import dev.whetstone.core.chat.RequestBudget;
import dev.whetstone.discord.DiscordProvider;
import dev.whetstone.testkit.contract.SamplePainter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

final class DiscordCheckupTest {
  private static final String CLOCK = "Discord: its clock is ";

  @AutoClose private final CannedDiscord discord;

  DiscordCheckupTest() throws Exception {
    discord = new CannedDiscord();
  }

  @Test
  void saysNothingWithoutAToken() {
    assertEquals(List.of(), check(Map.of("discord.api", discord.api()), InstantSource.system()));
  }

  @Test
  void namesTheBotItsLinkAndItsServers() {
    String all = String.valueOf(Invitation.number());
    discord.answer("users/@me/guilds", "[" + server("1", "Study", all) + "]");
    discord.answer("guilds/1", server("1", "Study", all));
    assertFindings(
        Finding.fine("Discord: the token is valid, for the bot Whet"),
        Finding.fine(
            "Discord: invite link https://discord.com/oauth2/authorize?client_id=4711&scope=bot%20applications.commands&permissions="
                + all),
        Finding.fine("Discord: the bot is in 1 server"),
        Finding.fine("Discord: server Study can be reached, with every permission"));
  }

  @Test
  void namesWhatAServerDoesNotGrant() {
    discord.answer(
        "users/@me/guilds",
        "[%s,%s,%s]"
            .formatted(
                server("1", "Closed", "1024"), server("2", "Open", "8"), server("3", "Gone", "8")));
    discord.answer("guilds/1", "{}");
    discord.answer("guilds/2", "{}");
    List<Finding> found = check(CannedDiscord.TOKEN);
    assertEquals(
        List.of(
            Finding.fine("Discord: the bot is in 3 servers"),
            Finding.problem(
                "Discord: server Closed does not grant Send Messages, Embed Links, Attach Files, Read Message History, Pin Messages, Create Public Threads, Send Messages in Threads",
                "Open the invite link for it once more. /setup tells about single channels."),
            Finding.fine("Discord: server Open can be reached, with every permission"),
            Finding.problem(
                "Discord: server Gone cannot be read (error 404)",
                "Remove the bot there and let it in again by the invite link.")),
        found.subList(found.size() - 4, found.size()));
  }

  @Test
  void saysThatTheTokenIsRefusedWithoutQuotingIt() {
    for (String token : List.of("wrong-token", "token-with-ä")) {
      List<Finding> found = check(token);
      assertEquals(
          List.of(
              Finding.problem(
                  "Discord: it refuses the token",
                  "Reset the token on https://discord.com/developers/applications, page Bot, and set DISCORD_TOKEN to the new one.")),
          found);
    }
  }

  @Test
  void saysWhatInTheApplicationKeepsCommandsAndServersAway() {
    discord.answer(
        "applications/@me",
        CannedDiscord.application(
            Map.of(
                "interactions_endpoint_url", "'https://example.org/hook'",
                "bot_require_code_grant", "true",
                "bot_public", "false")));
    List<String> said = check(CannedDiscord.TOKEN).stream().map(Finding::what).toList();
    assertTrue(
        said.contains("Discord: commands go to an interactions endpoint URL instead of this bot"));
    assertTrue(
        said.contains("Discord: the invite link cannot work while the bot requires a code grant"));
    assertTrue(said.stream().anyMatch(what -> what.endsWith("(for its owner alone)")));
    assertTrue(said.contains("Discord: the bot is in no server"));
  }

  @Test
  void tellsAnErrorOfDiscordFromOneOfTheToken() {
    discord.fail("users/@me", 503);
    assertFindings(
        Finding.problem(
            "Discord: it answers with error 503",
            "Try again in some minutes; https://discordstatus.com says whether it is in trouble."));
  }

  @Test
  void saysThatDiscordCannotBeReached() {
    discord.close();
    assertFindings(
        Finding.problem(
            "Discord: it cannot be reached at 127.0.0.1",
            "Check that this machine may open HTTPS connections to it."));
  }

  @Test
  void comparesDiscordsClockWithTheOneThatCounts() {
    assertTrue(clock(Duration.ZERO).ok(), clock(Duration.ZERO).what());
    Finding late = clock(Duration.ofMinutes(-5));
    assertFalse(late.ok());
    assertTrue(late.what().matches(CLOCK + "(299|300)\\.\\d s ahead of .*"), late.what());
    assertTrue(clock(Duration.ofMinutes(5)).what().contains(" s behind "));
  }

  private Finding clock(Duration wrong) {
    InstantSource clock = () -> InstantSource.system().instant().plus(wrong);
    return check(settings(CannedDiscord.TOKEN), clock).stream()
        .filter(finding -> finding.what().startsWith(CLOCK))
        .findFirst()
        .orElseThrow();
  }

  private void assertFindings(Finding... expected) {
    List<Finding> found =
        check(CannedDiscord.TOKEN).stream()
            .filter(finding -> !finding.what().startsWith(CLOCK))
            .toList();
    assertEquals(List.of(expected), found);
  }

  private List<Finding> check(String token) {
    return check(settings(token), InstantSource.system());
  }

  private Map<String, String> settings(String token) {
    return Map.of("discord.token", token, "discord.api", discord.api());
  }

  private static List<Finding> check(Map<String, String> settings, InstantSource clock) {
    return new DiscordProvider()
        .check(
            new PlatformContext(
                settings, clock, new SamplePainter(), RequestBudget.UNLIMITED, new MemoryKeep()));
  }

  private static String server(String id, String name, String permissions) {
    return "{'id':'%s','name':'%s','permissions':'%s'}".formatted(id, name, permissions);
  }
}
