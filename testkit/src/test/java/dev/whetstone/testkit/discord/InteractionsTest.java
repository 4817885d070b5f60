package dev.whetstone.testkit.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whetstone.testkit.contract.SeenMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands and buttons, their first answers, and what comes of none. */
class InteractionsTest {
  private static final String PRIVATE = "{\"type\":4,\"data\":{\"content\":\"psst\",\"flags\":64}}";
  private static final String BUTTON =
      """
      {"content":"press","components":[{"type":1,"components":[
        {"type":2,"style":1,"label":"Go","custom_id":"go"},
        {"type":2,"style":1,"label":"Stop","custom_id":"stop","disabled":true}]}]}\
      """;
  private final Town town = new Town();

  @BeforeEach
  void register() throws IOException {
    town.register("{\"name\":\"help\",\"description\":\"Helps\"}");
    town.line();
  }

  @AfterEach
  void close() {
    town.close();
  }

  private JsonNode command() {
    town.control.command(town.ada, town.channel, "help", Map.of());
    return town.interaction(1);
  }

  private JsonNode press() throws IOException {
    String message = town.rest.post(town.channel, BUTTON);
    town.control.press(town.ada, town.channel, message, "Go");
    return town.interaction(1);
  }

  @Test
  void aCommandSaysAllAboutItself() {
    JsonNode said = command();
    assertEquals(2, said.path("type").asInt());
    assertEquals("help", said.at("/data/name").asText());
    assertEquals(town.guild, said.at("/guild/id").asText());
    assertEquals(town.channel, said.at("/channel/id").asText());
    assertEquals(town.ada, said.at("/member/user/id").asText());
    assertEquals("Ada", said.at("/member/user/global_name").asText());
    assertEquals(0, said.path("context").asInt(-1));
    assertEquals(town.guild, said.at("/authorizing_integration_owners/0").asText());
    assertEquals("en-US", said.path("locale").asText());
    assertTrue(said.path("entitlements").isArray());
  }

  @Test
  void aCommandInDirectMessagesHasAUser() {
    town.control.command(town.ada, town.control.directChannel(town.ada), "help", Map.of());
    JsonNode said = town.interaction(1);
    assertEquals(town.ada, said.at("/user/id").asText());
    assertTrue(said.path("member").isMissingNode());
    assertEquals(1, said.path("context").asInt(-1));
  }

  @Test
  void aPrivateAnswerIsForOneAlone() throws IOException {
    assertEquals(204, town.callback(command(), PRIVATE).status());
    assertTrue(town.last(town.ada).onlyToReader());
    assertEquals("psst", town.last(town.ada).text());
    assertEquals(List.of(), town.seen(town.ben));
    town.rest.refused(404, 10_008, "GET", town.message(town.last(town.ada).id()), "");
    assertEquals(List.of(), town.control.failedInteractions(town.ada));
  }

  @Test
  void aPublicAnswerIsForAll() throws IOException {
    JsonNode said = command();
    town.callback(said, "{\"type\":4,\"data\":{\"content\":\"hello\"}}");
    SeenMessage seen = town.last(town.ben);
    assertFalse(seen.onlyToReader());
    JsonNode message = town.rest.ok("GET", town.message(seen.id()));
    assertEquals(said.path("id"), message.at("/interaction_metadata/id"));
    assertEquals(town.discord.applicationId(), message.path("webhook_id").asText());
  }

  @Test
  void theFirstAnswerIsTheOnlyOne() throws IOException {
    JsonNode said = command();
    town.callback(said, PRIVATE);
    Rest.Response second = town.callback(said, PRIVATE);
    assertEquals(400, second.status());
    assertEquals(40_060, second.code());
    assertEquals(1, town.seen(town.ada).size());
  }

  @Test
  void anAnswerThatIsRefusedMayBeGivenAgain() throws IOException {
    JsonNode said = command();
    assertEquals(400, town.callback(said, "{\"type\":4,\"data\":{\"content\":\"\"}}").status());
    assertEquals(204, town.callback(said, PRIVATE).status());
  }

  @Test
  void afterThreeSecondsItIsTooLate() throws IOException {
    JsonNode said = command();
    town.control.advance(Duration.ofMillis(3100));
    Rest.Response late = town.callback(said, PRIVATE);
    assertEquals(404, late.status());
    assertEquals(10_062, late.code());
    assertEquals(
        List.of("/help: The application did not respond"),
        town.control.failedInteractions(town.ada));
    assertEquals(List.of(), town.control.failedInteractions(town.ben));
  }

  @Test
  void anUnknownInteractionIsUnknown() throws IOException {
    Rest.Response unknown = town.rest.open("POST", "interactions/12/nothing/callback", PRIVATE);
    assertEquals(10_062, unknown.code());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 6, 7, 8})
  void aCommandTakesNoOtherAnswers(int type) throws IOException {
    JsonNode said = command();
    Rest.Response wrong = town.callback(said, "{\"type\":" + type + ",\"data\":{\"choices\":[]}}");
    assertEquals(400, wrong.status(), wrong::toString);
    assertEquals(204, town.callback(said, PRIVATE).status());
  }

  @Test
  void aButtonCarriesItsMessage() throws IOException {
    JsonNode said = press();
    assertEquals(3, said.path("type").asInt());
    assertEquals("go", said.at("/data/custom_id").asText());
    assertEquals(2, said.at("/data/component_type").asInt());
    assertEquals("press", said.at("/message/content").asText());
  }

  @Test
  void aButtonMayChangeItsMessage() throws IOException {
    JsonNode said = press();
    town.callback(said, "{\"type\":7,\"data\":{\"content\":\"pressed\",\"components\":[]}}");
    assertEquals("pressed", town.last(town.ben).text());
    assertEquals(List.of(), town.last(town.ben).buttons());
  }

  @Test
  void whatCannotBePressedIsNotPressed() throws IOException {
    String message = town.rest.post(town.channel, BUTTON);
    assertThrows(
        AssertionError.class, () -> town.control.press(town.ada, town.channel, message, "Stop"));
    assertThrows(
        AssertionError.class, () -> town.control.press(town.ada, town.channel, message, "No"));
    assertThrows(
        AssertionError.class, () -> town.control.press(town.ada, town.channel, "12", "Go"));
  }

  @Test
  void theResponseIsShownToWhoAsks() throws IOException {
    JsonNode said = command();
    String path =
        "interactions/%s/%s/callback?with_response=true"
            .formatted(said.path("id").asText(), said.path("token").asText());
    JsonNode response = town.rest.open("POST", path, PRIVATE).json();
    assertEquals("psst", response.at("/resource/message/content").asText());
    assertTrue(response.at("/interaction/response_message_ephemeral").asBoolean());
    assertEquals(
        town.last(town.ada).id(), response.at("/interaction/response_message_id").asText());
  }

  @Test
  void withoutABotNothingAnswers() {
    town.line().breakOff();
    town.control.command(town.ada, town.channel, "help", Map.of());
    assertEquals(List.of(), town.control.failedInteractions(town.ada));
    town.control.advance(Duration.ofSeconds(4));
    assertEquals(1, town.control.failedInteractions(town.ada).size());
  }
}
