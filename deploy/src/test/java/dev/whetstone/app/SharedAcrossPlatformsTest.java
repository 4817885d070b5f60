package dev.whetstone.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.testkit.contract.Await;
import dev.whetstone.testkit.contract.SeenMessage;
import dev.whetstone.testkit.discord.DiscordControl;
import dev.whetstone.testkit.discord.FakeDiscord;
import dev.whetstone.testkit.slack.client.Seen;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One study group with a channel on Discord and one on Slack. */
@Timeout(60)
final class SharedAcrossPlatformsTest {
  private static final Pattern CODE = Pattern.compile("[A-Z0-9]{5}-[A-Z0-9]{5}");

  @AutoClose private final FakeDiscord discord = FakeDiscord.start();

  @AutoClose
  private final SlackBot bot =
      new SlackBot(
          "2026-11-25T07:00:00Z",
          Map.of("discord.token", discord.token(), "discord.api", discord.api()));

  private final DiscordControl control = discord.control();
  private final String server = control.addGuild("Study");
  private final String channel = control.addChannel(server, "daily");
  private final DiscordMember owner = new DiscordMember(control, control.owner(server), channel);
  private final SlackMember admin = bot.admin("Ada");

  @Test
  void roundsAndBoardAreShared() {
    Await.until("Discord", () -> control.connections() > 0, () -> "not connected");
    owner.command("setup", Map.of("time", "09:00", "zone", "UTC"), "has a study group now");
    SeenMessage offered =
        owner.command("group", Map.of("action", "code"), "A code for one more channel");
    Matcher code = CODE.matcher(offered.text());
    assertTrue(code.find(), offered::text);
    admin.command("group join " + code.group(), "has joined the study group");
    owner.command("post-now", "On its way");
    bot.tick();
    SeenMessage there = owner.sees("Daily question");
    Seen here = admin.sees("Daily question");
    assertEquals(prompt(there.text()), prompt(here.text()));
    DiscordMember ann = DiscordMember.joining(control, server, channel, "Ann");
    ann.press(there, "A", "1 day");
    SlackMember bob = bot.member("Bob");
    bob.press(here, "A", "1 day");
    bot.tick();
    owner.sees("2 answered");
    admin.sees("2 answered");
    Seen board = bob.command("leaderboard", "Leaderboard");
    assertTrue(board.text().contains("Bob"), board::text);
    assertFalse(board.text().contains("Ann"), board::text);
    assertTrue(board.text().contains("A member elsewhere"), board::text);
  }

  /** The line after the title. */
  private static String prompt(String text) {
    return text.lines().skip(1).findFirst().orElse(text);
  }
}
