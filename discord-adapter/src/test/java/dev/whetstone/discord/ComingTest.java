package dev.whetstone.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.PlatformEvent;
import dev.whetstone.core.chat.PlatformEvent.Joined;
import dev.whetstone.core.chat.PlatformEvent.Left;
import dev.whetstone.core.chat.PlatformEvent.Present;
import dev.whetstone.core.chat.PostResult.Posted;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.chat.WorkspaceRef;
import dev.whetstone.testkit.contract.Await;
import dev.whetstone.testkit.contract.SampleCards;
import dev.whetstone.testkit.discord.Fault;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Servers that come and go, and connections too. */
class ComingTest {
  private final Scene scene = Scene.open();

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void atTheStartTheCoreHearsOfEveryServer() {
    Present present = scene.event(Present.class, _ -> true);

    assertEquals(Discord.ID, present.platform());
    assertEquals(Set.of(scene.town.workspace()), present.workspaces());
    assertTrue(present.asked().test(server("123456789012345678")));
  }

  @Test
  void aUserAloneIsNeverMissed() {
    Present present = scene.event(Present.class, _ -> true);

    assertFalse(present.asked().test(server("user-" + scene.town.ben)));
  }

  @Test
  void aNewServerIsGreetedThroughItsOwner() {
    String guild = scene.control().addGuild("New");
    Joined joined = scene.event(Joined.class, event -> event.workspace().equals(server(guild)));

    assertEquals(Optional.of(scene.control().owner(guild)), joined.admin().map(who -> who.id()));
    assertEquals(server(guild), joined.admin().orElseThrow().workspace());
  }

  @Test
  void theLobbyIsWhereTheBotMayWrite() {
    scene.control().removeBot(scene.town.guild);
    scene.event(Left.class, event -> event.workspace().equals(scene.town.workspace()));
    scene.control().letBotIn(scene.town.guild);

    Joined joined = scene.event(Joined.class, _ -> true);
    Card hello = Card.saying("Hello", "Here is how to start.");
    var result = scene.discord.post(joined.lobby().orElseThrow(), hello, Scene.newKey());
    assertTrue(result instanceof Posted, result::toString);
  }

  @Test
  void anOutageOfAServerIsNoGoodbye() {
    scene.control().outage(scene.town.guild, true);
    scene.control().outage(scene.town.guild, false);
    String other = scene.control().addGuild("Other");
    scene.event(Joined.class, event -> event.workspace().equals(server(other)));
    scene.control().removeBot(other);
    scene.event(Left.class, event -> event.workspace().equals(server(other)));

    assertEquals(1, scene.inbox.events().stream().filter(Left.class::isInstance).count());
    assertEquals(1, scene.inbox.events().stream().filter(Joined.class::isInstance).count());
  }

  @Test
  void whatHappenedWhileTheConnectionWasLostIsHeard() {
    long before = presences();
    scene.control().fault(new Fault.DropGateway(4000));
    Await.until("to be there again", () -> presences() > before, () -> events().toString());

    scene.inbox.answer(new Reply.ToMember(Card.saying("The answer", "Softmax saturates.")));
    scene.plain();
    scene.sees("The answer");
    assertEquals(1, scene.control().identifies());
  }

  @Test
  void anInvalidSessionBeginsAnew() {
    long before = presences();
    scene.control().invalidateSessions(false);
    Await.until("to be there again", () -> presences() > before, () -> events().toString());

    Present again = (Present) events().getLast();
    assertEquals(Set.of(scene.town.workspace()), again.workspaces());
    scene.post(SampleCards.question());
    scene.sees("Daily question");
  }

  @Test
  void onlyWhatIsNeededIsAskedFor() {
    assertEquals(1, scene.control().intents());
  }

  private List<PlatformEvent> events() {
    return scene.inbox.events();
  }

  private long presences() {
    scene.event(Present.class, _ -> true);
    return events().stream().filter(Present.class::isInstance).count();
  }

  private static WorkspaceRef server(String id) {
    return new WorkspaceRef(Discord.ID, id);
  }
}
