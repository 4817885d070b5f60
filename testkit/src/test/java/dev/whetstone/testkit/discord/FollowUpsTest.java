package dev.whetstone.testkit.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a bot may still say with an interaction's token, and how long. */
class FollowUpsTest {
  private static final String THINK = "{\"type\":5,\"data\":{\"flags\":64}}";
  private static final String ORIGINAL = "/messages/@original";
  private final Town town = new Town();
  private JsonNode said;

  @BeforeEach
  void command() throws IOException {
    town.register("{\"name\":\"help\",\"description\":\"Helps\"}");
    town.line();
    town.control.command(town.ada, town.channel, "help", Map.of());
    said = town.interaction(1);
  }

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void thinkingShowsNoWordsUntilItEnds() throws IOException {
    town.callback(said, THINK);
    assertEquals("", town.last(town.ada).text());
    assertEquals(List.of(), town.seen(town.ben));

    town.hook("PATCH", said, ORIGINAL, "{\"content\":\"done\"}");
    assertEquals("done", town.last(town.ada).text());
    assertEquals(1, town.seen(town.ada).size());
  }

  @Test
  void theFirstFollowUpEndsTheThinking() throws IOException {
    town.callback(said, THINK);
    JsonNode first = town.hook("POST", said, "", "{\"content\":\"first\"}").json();
    JsonNode second = town.hook("POST", said, "", "{\"content\":\"second\"}").json();

    assertEquals(64, first.path("flags").asInt());
    assertTrue(town.seen(town.ada).getFirst().onlyToReader());
    assertEquals(first.path("id"), town.hook("GET", said, ORIGINAL, "").json().path("id"));
    assertEquals(0, second.path("flags").asInt());
    assertFalse(town.last(town.ben).onlyToReader());
    assertEquals(1, town.seen(town.ben).size());
  }

  @Test
  void anEphemeralFollowUpStaysPrivateAfterAPublicAnswer() throws IOException {
    town.callback(said, "{\"type\":4,\"data\":{\"content\":\"hello\"}}");
    String id =
        town.hook("POST", said, "", "{\"content\":\"psst\",\"flags\":64}")
            .json()
            .path("id")
            .asText();
    assertEquals(2, town.seen(town.ada).size());
    assertEquals(1, town.seen(town.ben).size());

    town.hook("PATCH", said, "/messages/" + id, "{\"content\":\"psst again\"}");
    assertEquals("psst again", town.last(town.ada).text());
    assertEquals(204, town.hook("DELETE", said, "/messages/" + id, "").status());
    assertEquals(1, town.seen(town.ada).size());
    assertEquals(10_008, town.hook("GET", said, "/messages/" + id, "").code());
  }

  @Test
  void anOriginalIsFoundHoweverItIsWritten() throws IOException {
    town.callback(said, "{\"type\":4,\"data\":{\"content\":\"hello\",\"flags\":64}}");
    assertEquals(
        "hello",
        town.hook("GET", said, "/messages/%40original", "").json().path("content").asText());
    assertEquals(204, town.hook("DELETE", said, ORIGINAL, "").status());
    assertEquals(List.of(), town.seen(town.ada));
  }

  @Test
  void beforeTheFirstAnswerThereIsNoWebhook() throws IOException {
    assertEquals(10_015, town.hook("POST", said, "", "{\"content\":\"x\"}").code());
  }

  @Test
  void afterFifteenMinutesTheTokenIsWorthNothing() throws IOException {
    town.callback(said, THINK);
    town.control.advance(Duration.ofMinutes(14));
    assertEquals(List.of(), town.control.failedInteractions(town.ada));
    assertEquals(200, town.hook("POST", said, "", "{\"content\":\"in time\"}").status());
    town.control.advance(Duration.ofMinutes(2));
    Rest.Response late = town.hook("POST", said, "", "{\"content\":\"late\"}");
    assertEquals(401, late.status());
    assertEquals(50_027, late.code());
    assertEquals(List.of(), town.control.failedInteractions(town.ada));
  }

  @Test
  void whoThinksForeverHasFailed() throws IOException {
    town.callback(said, THINK);
    town.control.advance(Duration.ofMinutes(16));
    assertEquals(1, town.control.failedInteractions(town.ada).size());
    town.control.command(town.ada, town.channel, "help", Map.of());
    assertEquals(1, town.control.failedInteractions(town.ada).size());
  }

  @Test
  void aPressThatIsPutOffChangesItsMessageLater() throws IOException {
    String message =
        town.rest.post(
            town.channel,
            """
            {"content":"press","components":[{"type":1,"components":[
              {"type":2,"style":1,"label":"Go","custom_id":"go"}]}]}\
            """);
    town.control.press(town.ben, town.channel, message, "Go");
    JsonNode press = town.interaction(2);
    town.callback(press, "{\"type\":6}");
    town.hook("PATCH", press, ORIGINAL, "{\"content\":\"pressed\"}");
    town.hook("POST", press, "", "{\"content\":\"psst\",\"flags\":64}");

    assertEquals("pressed", town.last(town.ada).text());
    assertEquals("psst", town.last(town.ben).text());
  }

  @Test
  void aRefusedFollowUpLeavesTheThinking() throws IOException {
    town.callback(said, THINK);
    assertEquals(50_006, town.hook("POST", said, "", "{\"content\":\"\"}").code());
    town.hook("POST", said, "", "{\"content\":\"done\"}");
    assertEquals(1, town.seen(town.ada).size());
    assertEquals("done", town.last(town.ada).text());
  }
}
