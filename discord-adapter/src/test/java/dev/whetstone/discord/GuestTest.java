package dev.whetstone.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.core.chat.ActionId;
import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.Interaction.ButtonPressed;
import dev.whetstone.core.chat.Interaction.CommandInvoked;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.chat.WorkspaceRef;
import dev.whetstone.testkit.contract.Await;
import dev.whetstone.testkit.contract.SeenMessage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Users who take the app to where the bot is not. */
class GuestTest {
  private static final Card CARD =
      Card.of(
          "Practice",
          Block.Paragraph.of("Why divide?"),
          Block.Actions.of(new Block.Button(ActionId.of("show"), "Show", Block.Weight.NORMAL)));

  private final Scene scene = Scene.open();
  private final String server = scene.control().addGuild("Elsewhere");
  private final String channel = scene.control().addChannel(server, "talk");
  private final String user = scene.control().owner(server);

  @BeforeEach
  void leave() {
    scene.control().install(user);
    scene.control().removeBot(server);
  }

  @AfterEach
  void close() {
    scene.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void commandsAndButtonsWork(boolean inServer) {
    String place = inServer ? channel : scene.control().addGroup(List.of(user, scene.town.ben));
    scene.inbox.answer(new Reply.ToMember(CARD));
    scene.control().command(user, place, "plain", Map.of());
    SeenMessage shown = seen(place, "Why divide?");

    assertTrue(shown.onlyToReader());
    assertAlone(scene.inbox.await(CommandInvoked.class).origin(), place);

    scene.inbox.answer(new Reply.ReplaceMessage(Card.saying("Answer", "Softmax saturates.")));
    scene.control().press(user, place, shown.id(), "Show");

    assertEquals(shown.id(), seen(place, "Softmax saturates.").id());
    assertAlone(scene.inbox.await(ButtonPressed.class).origin(), place);
    assertEquals(List.of(), scene.control().failedInteractions(user));
  }

  @Test
  void adminsAreToldToAddTheBot() {
    scene.control().command(user, channel, "setup", Map.of("level", "easy"));
    SeenMessage told = seen(channel, "The bot is not in this server");

    assertTrue(told.onlyToReader() && told.says("add the bot to it"), told::text);
    String link = told.links().getFirst();
    assertTrue(link.contains("client_id=" + scene.town.fake.applicationId()), link);
    assertEquals(List.of(), scene.inbox.received());
  }

  @Test
  void theServerItselfIsMeantAgainWhenTheBotIsThere() {
    scene.control().letBotIn(server);
    scene.control().command(user, channel, "plain", Map.of());

    Origin origin = scene.inbox.await(CommandInvoked.class).origin();
    assertEquals(server, origin.channel().workspace().id());
    assertTrue(origin.caller().admin());
  }

  private void assertAlone(Origin origin, String place) {
    WorkspaceRef alone = new WorkspaceRef(Discord.ID, "user-" + user);
    assertEquals(alone, origin.channel().workspace());
    assertEquals(place, origin.channel().id());
    assertEquals(alone, origin.caller().member().workspace());
    assertFalse(origin.caller().admin());
  }

  private SeenMessage seen(String place, String words) {
    return Await.value(
        words,
        () -> scene.control().seen(user, place).stream().filter(m -> m.says(words)).findFirst(),
        () -> scene.control().seen(user, place) + " " + scene.control().failedInteractions(user));
  }
}
