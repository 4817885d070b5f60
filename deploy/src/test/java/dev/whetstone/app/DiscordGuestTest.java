package dev.whetstone.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.testkit.contract.SeenMessage;
import dev.whetstone.testkit.discord.DiscordControl;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What somebody gets who has the app, in places where the bot is not. */
@Timeout(120)
final class DiscordGuestTest {
  @AutoClose private final TestBot bot = new TestBot("2026-11-25T07:00:00Z");

  private final DiscordControl control = bot.control();
  private final String server = control.addGuild("Elsewhere");
  private final String channel = control.addChannel(server, "talk");
  private final String id = control.owner(server);
  private final DiscordMember inServer = new DiscordMember(control, id, channel);
  private final DiscordMember inGroup =
      new DiscordMember(control, id, control.addGroup(List.of(id, control.addUser("Ann"))));

  @BeforeEach
  void leave() {
    control.removeBot(server);
    control.install(id);
  }

  @Test
  void whatIsForAMemberAloneWorks() {
    for (DiscordMember place : List.of(inServer, inGroup)) {
      SeenMessage question = place.command("practice", "Practice ·");
      SeenMessage result = place.press(question, "A", "Points need a channel with a study group");
      place.press(result, "Practise another", "Practice ·");
      place.command("streak", "Your streak:");
      place.command("topics", "topics");
      place.command("help", "How Whetstone works");
      place.command("remind", "No reminder is set");
      place.openByPress(place.command("practice", "Practice ·"), "Answer in words");
      place.submit(Map.of("Your answer", "By scaling the logits."), "Compare and grade");
    }
    assertEquals(List.of(), control.failedInteractions(id));
  }

  @Test
  void whatNeedsAStudyGroupSaysWhatToDo() {
    for (DiscordMember place : List.of(inServer, inGroup)) {
      for (String command : List.of("today", "leaderboard")) {
        SeenMessage told =
            place.command(command, "Daily questions live in the channels of a workspace");
        assertTrue(told.says("you can train on your own with /practice"), told::text);
      }
      SeenMessage told =
          place.command("remind", Map.of("time", "18:00"), "no study group here to remind you of");
      assertTrue(told.says("Use /remind in a channel where the daily question comes"), told::text);
    }
    assertEquals(List.of(), control.failedInteractions(id));
  }

  @Test
  void whatIsForAdminsNeedsTheBotInTheServer() {
    Map<String, Map<String, String>> commands = new LinkedHashMap<>();
    commands.put("setup", Map.of("time", "09:00", "zone", "Europe/Berlin"));
    for (String command : List.of("pause", "resume", "post-now", "posting")) {
      commands.put(command, Map.of());
    }
    commands.forEach((command, options) -> {
      SeenMessage told = inServer.command(command, options, "The bot is not in this server");
      assertTrue(told.says("add the bot to it and then use /" + command), told::text);
      assertEquals(1, told.links().size());
    });
    assertEquals(List.of(), bot.texts("select id from study_group"));
    assertEquals(List.of(), control.failedInteractions(id));
  }
}
