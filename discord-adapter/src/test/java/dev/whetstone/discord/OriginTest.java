package dev.whetstone.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.Interaction.CommandInvoked;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.PostResult.Posted;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.chat.WorkspaceRef;
import dev.whetstone.testkit.contract.Await;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who acts where. */
class OriginTest {
  private final Scene scene = Scene.open();

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void aServerIsTheWorkspaceOfItsMembers() {
    Origin origin = heard(scene.town.ben, scene.town.channel);

    assertEquals(scene.town.channel(), origin.channel());
    assertEquals(scene.town.member(), origin.caller());
  }

  @Test
  void whoManagesTheServerIsAnAdmin() {
    assertTrue(heard(scene.town.ada, scene.town.channel).caller().admin());
  }

  @Test
  void anAdministratorAndTheOwnerAreAdmins() {
    String admin = scene.control().addUser("Root");
    scene.control().join(admin, scene.town.guild, Set.of("ADMINISTRATOR"));

    assertTrue(heard(admin, scene.town.channel).caller().admin());
    String owner = scene.control().owner(scene.town.guild);
    assertTrue(heard(owner, scene.town.channel).caller().admin());
  }

  @Test
  void inDirectMessagesEveryoneIsTheirOwnWorkspace() {
    String direct = scene.control().directChannel(scene.town.ben);
    Origin origin = heard(scene.town.ben, direct);

    assertEquals(alone(), origin.channel().workspace());
    assertEquals(direct, origin.channel().id());
    assertTrue(origin.personal());
    assertFalse(heard(scene.town.ben, scene.town.channel).personal());
    assertEquals(alone(), origin.caller().member().workspace());
    assertFalse(origin.caller().admin());
  }

  @Test
  void aReplyInDirectMessagesIsThere() {
    String direct = scene.control().directChannel(scene.town.ben);
    scene.inbox.answer(new Reply.ToMember(Card.saying("The answer", "Softmax saturates.")));
    scene.control().command(scene.town.ben, direct, "plain", Map.of());

    Await.until("the answer", () -> scene.letters().size() == 1, () -> scene.letters().toString());
  }

  @Test
  void anOwnWorkspaceCanBeWrittenTo() {
    ChannelRef channel = new ChannelRef(alone(), scene.control().directChannel(scene.town.ben));
    var result = scene.discord.post(channel, Card.saying("Daily", "Why divide?"), Scene.newKey());

    Posted posted = (Posted) result;
    assertEquals(channel, posted.message().channel());
    scene.discord.edit(posted.message(), Card.saying("Daily", "Edited."));
    assertTrue(scene.letters().getLast().says("Edited."));
  }

  private WorkspaceRef alone() {
    return new WorkspaceRef(Discord.ID, "user-" + scene.town.ben);
  }

  private Origin heard(String user, String channel) {
    int before = scene.inbox.received().size();
    scene.control().command(user, channel, "plain", Map.of());
    Await.until(
        "the command",
        () -> scene.inbox.received().size() > before,
        () -> scene.inbox.received().toString());
    Origin origin = ((CommandInvoked) scene.inbox.received().getLast()).origin();
    assertFalse(origin.id().isBlank());
    return origin;
  }
}
