package dev.whetstone.testkit.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Users who take the app to where the bot is not. */
class UserInstallTest {
  private final Town town = new Town();
  private final String server = town.control.addGuild("Elsewhere");
  private final String channel = town.control.addChannel(server, "talk");

  @BeforeEach
  void register() throws IOException {
    town.control.join(town.ada, server, Set.of());
    town.control.join(town.ben, server, Set.of());
    town.control.removeBot(server);
    town.register(
        """
        {"name":"both","description":"Anywhere","integration_types":[0,1],"contexts":[0,1,2]}\
        """);
    town.register(
        """
        {"name":"server","description":"There","integration_types":[0],"contexts":[0]}\
        """);
    town.line();
  }

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void onlyWhoHasTheAppIsOfferedIt() {
    town.control.install(town.ada);
    assertEquals(List.of("both"), town.control.commands(town.ada, channel));
    assertEquals(List.of(), town.control.commands(town.ben, channel));
    assertEquals(List.of("both", "server"), town.control.commands(town.ben, town.channel));
  }

  @Test
  void aServerWithoutTheBotIsToldInPart() throws IOException {
    town.control.install(town.ada);
    town.control.command(town.ada, channel, "both", Map.of());
    JsonNode event = town.interaction(1);
    assertEquals(0, event.path("context").asInt(-1));
    assertEquals(server, event.at("/guild/id").asText());
    assertEquals(town.ada, event.at("/member/user/id").asText());
    assertEquals(
        "{\"1\":\"" + town.ada + "\"}", event.path("authorizing_integration_owners").toString());

    town.callback(event, "{\"type\":4,\"data\":{\"content\":\"Hello\"}}");
    assertTrue(town.control.seen(town.ben, channel).getLast().says("Hello"));
    String id = town.control.seen(town.ben, channel).getLast().id();
    town.rest.refused(403, 50_001, "GET", "channels/" + channel + "/messages/" + id, "");
    assertEquals(0, town.line().events("MESSAGE_CREATE").size());
  }

  @Test
  void aGroupOfUsersIsNoServer() throws IOException {
    town.control.install(town.ada);
    String group = town.control.addGroup(List.of(town.ada, town.ben));
    town.control.command(town.ada, group, "both", Map.of());
    JsonNode event = town.interaction(1);
    assertEquals(2, event.path("context").asInt());
    assertEquals(3, event.at("/channel/type").asInt());
    assertEquals(town.ada, event.at("/user/id").asText());
    assertTrue(event.path("guild").isMissingNode());

    town.callback(event, "{\"type\":4,\"data\":{\"content\":\"Hello\",\"flags\":64}}");
    assertTrue(town.control.seen(town.ada, group).getLast().says("Hello"));
    assertEquals(0, town.control.seen(town.ben, group).size());
  }
}
