package dev.whetstone.testkit.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Threads on messages, and pins. */
class ThreadsAndPinsTest {
  private final Town town = new Town();
  private String message;

  @BeforeEach
  void post() throws Exception {
    message = town.rest.post(town.channel, "{\"content\":\"question\"}");
  }

  @AfterEach
  void close() {
    town.close();
  }

  private JsonNode start() throws Exception {
    return town.rest.ok("POST", town.message(message) + "/threads", "{\"name\":\"Talk\"}");
  }

  @Test
  void aThreadHangsOnItsMessage() throws Exception {
    JsonNode thread = start();
    assertEquals(message, thread.path("id").asText());
    assertEquals(town.channel, thread.path("parent_id").asText());
    assertEquals(11, thread.path("type").asInt());
    assertEquals(Optional.of(message), town.control.thread(message));
    assertEquals("Talk", town.rest.ok("GET", town.message(message)).at("/thread/name").asText());

    town.rest.post(message, "{\"content\":\"answer\"}");
    assertEquals("answer", town.control.seen(town.ben, message).getFirst().text());
    assertEquals(1, town.seen(town.ben).size());
  }

  @Test
  void aSecondThreadIsRefused() throws Exception {
    start();
    town.rest.refused(
        400, 160_004, "POST", town.message(message) + "/threads", "{\"name\":\"Again\"}");
  }

  @Test
  void threadsHavePermissionsOfTheirOwn() throws Exception {
    town.control.deny(town.channel, Set.of("SEND_MESSAGES_IN_THREADS"));
    start();
    town.rest.refused(
        403, 50_013, "POST", "channels/" + message + "/messages", "{\"content\":\"x\"}");
    town.control.allow(town.channel, Set.of("SEND_MESSAGES_IN_THREADS"));
    town.control.deny(town.channel, Set.of("SEND_MESSAGES", "CREATE_PUBLIC_THREADS"));
    town.rest.post(message, "{\"content\":\"x\"}");
    String other = town.control.say(town.ada, town.channel, "other");
    town.rest.refused(403, 50_013, "POST", town.message(other) + "/threads", "{\"name\":\"No\"}");
  }

  @Test
  void aMessageWakesASleepingThread() throws Exception {
    String thread = "channels/" + start().path("id").asText();
    String first = town.rest.post(message, "{\"content\":\"first\"}");
    town.control.archive(message, false);
    assertEquals(1, archived().size());
    assertEquals(0, active().size());
    town.rest.refused(
        400, 50_083, "PATCH", thread + "/messages/" + first, "{\"content\":\"changed\"}");
    town.rest.refused(400, 50_083, "PUT", thread + "/messages/pins/" + first, "");
    town.rest.refused(400, 50_083, "PATCH", thread, "{\"name\":\"New\"}");

    town.rest.post(message, "{\"content\":\"second\"}");
    assertFalse(town.control.isArchived(message));
    assertEquals(0, archived().size());
    assertEquals(1, active().size());
  }

  @Test
  void onlyModeratorsWakeALockedThread() throws Exception {
    String thread = "channels/" + start().path("id").asText();
    town.control.archive(message, true);
    String wake = "{\"archived\":false}";
    town.rest.refused(400, 50_083, "POST", thread + "/messages", "{\"content\":\"x\"}");
    town.rest.refused(403, 50_013, "PATCH", thread, wake);
    assertThrows(AssertionError.class, () -> town.control.say(town.ben, message, "x"));
    assertTrue(town.control.isArchived(message));
  }

  @Test
  void whoOpenedAThreadWakesIt() throws Exception {
    String thread = "channels/" + start().path("id").asText();
    town.control.archive(message, false);
    JsonNode woken = town.rest.ok("PATCH", thread, "{\"archived\":false}");
    assertFalse(woken.at("/thread_metadata/archived").asBoolean(true));
  }

  private JsonNode archived() throws Exception {
    return town.rest
        .ok("GET", "channels/" + town.channel + "/threads/archived/public")
        .path("threads");
  }

  private JsonNode active() throws Exception {
    return town.rest.ok("GET", "guilds/" + town.guild + "/threads/active").path("threads");
  }

  @Test
  void aThreadGoesWithItsChannel() throws Exception {
    start();
    town.control.deleteChannel(town.channel);
    assertEquals(Optional.empty(), town.control.thread(message));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/messages/pins", "/pins"})
  void pinsComeAndGo(String route) throws Exception {
    String pins = "channels/" + town.channel + route;
    assertEquals(204, town.rest.call("PUT", pins + "/" + message).status());
    assertEquals(List.of(message), town.control.pinned(town.channel));
    assertTrue(town.rest.ok("GET", town.message(message)).path("pinned").asBoolean());
    assertTrue(town.rest.ok("GET", pins).toString().contains("question"));

    assertEquals(204, town.rest.call("DELETE", pins + "/" + message).status());
    assertEquals(List.of(), town.control.pinned(town.channel));
  }

  @Test
  void fiftyPinsAreMost() throws Exception {
    String pins = town.messages() + "/pins/";
    for (int i = 0; i < 50; i++) {
      town.rest.ok("PUT", pins + town.control.say(town.ada, town.channel, "m" + i));
    }
    town.rest.refused(400, 30_003, "PUT", pins + message, "");
  }

  @Test
  void pinningNeedsOneOfTwoPermissions() throws Exception {
    town.control.deny(town.channel, Set.of("PIN_MESSAGES"));
    town.rest.refused(403, 50_013, "PUT", town.messages() + "/pins/" + message, "");
  }

  @Test
  void aDeletedMessageIsNotPinned() throws Exception {
    town.rest.ok("PUT", town.messages() + "/pins/" + message);
    town.control.deleteMessage(town.channel, message);
    assertEquals(List.of(), town.control.pinned(town.channel));
    town.rest.refused(404, 10_008, "PUT", town.messages() + "/pins/" + message, "");
  }
}
