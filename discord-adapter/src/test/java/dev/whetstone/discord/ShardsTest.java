package dev.whetstone.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.Interaction.CommandInvoked;
import dev.whetstone.core.chat.PlatformEvent.Present;
import dev.whetstone.core.chat.PostResult;
import dev.whetstone.core.chat.WorkspaceRef;
import dev.whetstone.testkit.contract.Await;
import dev.whetstone.testkit.contract.ScriptedInbox;
import dev.whetstone.testkit.discord.FakeDiscordOptions;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two processes that share the servers. */
class ShardsTest {
  private static final int GUILDS = 12;
  private final Town town = Town.open(FakeDiscordOptions.USUAL);
  private final List<String> guilds =
      IntStream.range(0, GUILDS).mapToObj(i -> town.control().addGuild("Server " + i)).toList();
  private final ScriptedInbox firstInbox = new ScriptedInbox();
  private final ScriptedInbox secondInbox = new ScriptedInbox();
  private final Discord first =
      Town.start(town.settings("discord.shards", "0-1/4"), Scene.COMMANDS, firstInbox);
  private final Discord second =
      Town.start(town.settings("discord.shards", "2-3/4"), Scene.COMMANDS, secondInbox);

  @AfterEach
  void close() {
    first.close();
    second.close();
    town.close();
  }

  @Test
  void everyServerIsServedByOne() {
    for (String guild : guilds) {
      assertNotEquals(first.serves(server(guild)), second.serves(server(guild)), guild);
    }
    assertTrue(first.serves(server("user-" + town.ben)));
  }

  @Test
  void eachTellsOfItsOwn() {
    Set<WorkspaceRef> ofFirst = present(firstInbox);
    Set<WorkspaceRef> ofSecond = present(secondInbox);

    assertTrue(ofFirst.stream().allMatch(first::serves));
    assertTrue(ofSecond.stream().allMatch(second::serves));
    assertEquals(GUILDS + 1, ofFirst.size() + ofSecond.size());
  }

  @Test
  void anInteractionIsHeardByOne() {
    town.control().command(town.ben, town.channel, "plain", Map.of());
    boolean isFirst = first.serves(town.workspace());

    (isFirst ? firstInbox : secondInbox).await(CommandInvoked.class);
    assertEquals(List.of(), (isFirst ? secondInbox : firstInbox).received());
  }

  @Test
  void whoeverServesAServerPostsThere() {
    Discord own = first.serves(town.workspace()) ? first : second;
    Discord other = own == first ? second : first;
    ChannelRef channel = town.channel();
    Card card = Card.saying("Daily", "Why divide?");

    assertInstanceOf(PostResult.Posted.class, own.post(channel, card, Scene.newKey()));
    assertInstanceOf(PostResult.TryLater.class, other.post(channel, card, Scene.newKey()));
  }

  private static WorkspaceRef server(String id) {
    return new WorkspaceRef(Discord.ID, id);
  }

  /** One event of each of the two shards. */
  private static Set<WorkspaceRef> present(ScriptedInbox inbox) {
    Await.until("both shards", () -> presents(inbox).size() == 2, () -> inbox.events().toString());
    Set<WorkspaceRef> all = new HashSet<>();
    presents(inbox).forEach(event -> all.addAll(event.workspaces()));
    return all;
  }

  private static List<Present> presents(ScriptedInbox inbox) {
    return inbox.events().stream()
        .filter(Present.class::isInstance)
        .map(Present.class::cast)
        .toList();
  }
}
