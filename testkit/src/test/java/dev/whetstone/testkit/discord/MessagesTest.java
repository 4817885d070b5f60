package dev.whetstone.testkit.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whetstone.testkit.contract.SeenMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Posting, reading, editing and deleting over REST. */
class MessagesTest {
  private static final String CARD =
      """
      {"flags":32768,"components":[{"type":17,"components":[
        {"type":10,"content":"# Title\\n**Words**"},
        {"type":12,"items":[{"media":{"url":"attachment://dot.png"},"description":"a dot"}]},
        {"type":14},
        {"type":9,"components":[{"type":10,"content":"Beside"}],
         "accessory":{"type":2,"style":2,"label":"Open","custom_id":"open"}},
        {"type":1,"components":[
          {"type":2,"style":1,"label":"A","custom_id":"a"},
          {"type":2,"style":1,"label":"B","custom_id":"b","disabled":true},
          {"type":2,"style":5,"label":"More","url":"https://example.org/more"}]}]}]}\
      """;
  private final Town town = new Town();

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void aCardIsSeenWithAllItsParts() throws Exception {
    JsonNode posted =
        town.rest.upload("POST", town.messages(), CARD, Map.of("dot.png", "no real dot")).json();

    SeenMessage seen = town.last(town.ada);
    assertEquals("Title\nWords\nBeside", seen.text());
    assertEquals(List.of("Open", "A", "B", "More"), seen.buttons());
    assertEquals(List.of("a dot"), seen.pictures());
    assertEquals(List.of("https://example.org/more"), seen.links());
    assertFalse(seen.onlyToReader());
    JsonNode media =
        posted.path("components").path(0).path("components").path(1).path("items").path(0);
    assertEquals("no real dot", town.rest.fetch(media.path("media").path("url").asText()));
    assertEquals(1, posted.path("components").path(0).path("id").asInt());
  }

  @Test
  void aFileThatIsNotThereIsRefused() throws Exception {
    Rest.Response refused =
        town.rest.upload("POST", town.messages(), CARD, Map.of("other.png", ""));
    assertEquals(400, refused.status());
    assertEquals(50_035, refused.code());
    assertEquals(0, town.seen(town.ada).size());
  }

  @Test
  void theTwoKindsOfMessagesDoNotMix() throws Exception {
    town.rest.refused(
        400,
        50_035,
        "POST",
        town.messages(),
        "{\"flags\":32768,\"content\":\"x\",\"components\":[{\"type\":10,\"content\":\"y\"}]}");
    town.rest.refused(
        400, 50_035, "POST", town.messages(), "{\"components\":[{\"type\":10,\"content\":\"y\"}]}");
    town.rest.refused(400, 50_006, "POST", town.messages(), "{\"content\":\"\"}");
    town.rest.refused(400, 50_109, "POST", town.messages(), "{no JSON");
  }

  @Test
  void theSameNonceIsTheSameMessage() throws Exception {
    String body = "{\"content\":\"once\",\"nonce\":\"n-1\",\"enforce_nonce\":true}";
    String first = town.rest.post(town.channel, body);
    assertEquals(first, town.rest.post(town.channel, body));
    assertEquals(first, town.rest.post(town.channel, body.replace("\"once\"", "\"other words\"")));
    assertEquals(1, town.seen(town.ada).size());

    assertNotEquals(
        first, town.rest.post(town.channel, "{\"content\":\"once\",\"nonce\":\"n-1\"}"));
    town.control.advance(Duration.ofMinutes(10));
    assertNotEquals(first, town.rest.post(town.channel, body));
  }

  @Test
  void historyIsReadInPages() throws Exception {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      ids.add(town.rest.post(town.channel, "{\"content\":\"m" + i + "\"}"));
    }
    assertEquals(List.of(ids.get(6), ids.get(5)), list("limit=2"));
    assertEquals(List.of(ids.get(2), ids.get(1)), list("limit=2&before=" + ids.get(3)));
    assertEquals(List.of(ids.get(5), ids.get(4)), list("limit=2&after=" + ids.get(3)));
    assertEquals(ids.subList(2, 5).reversed(), list("limit=3&around=" + ids.get(3)));
    town.rest.refused(400, 50_035, "GET", town.messages() + "?limit=101", "");
    town.control.deny(town.channel, Set.of("READ_MESSAGE_HISTORY"));
    assertEquals(List.of(), list("limit=2"));
  }

  private List<String> list(String query) throws Exception {
    return town.rest
        .ok("GET", town.messages() + "?" + query)
        .valueStream()
        .map(m -> m.path("id").asText())
        .toList();
  }

  @Test
  void anEditKeepsWhatItDoesNotSpeakOf() throws Exception {
    String id =
        town.rest
            .upload("POST", town.messages(), "{\"content\":\"before\"}", Map.of("a.txt", "A"))
            .json()
            .path("id")
            .asText();
    JsonNode edited = town.rest.ok("PATCH", town.message(id), "{\"content\":\"after\"}");
    assertEquals("after", edited.path("content").asText());
    assertEquals(1, edited.path("attachments").size());
    assertTrue(edited.path("edited_timestamp").isTextual());

    JsonNode replaced =
        town.rest
            .upload(
                "PATCH", town.message(id), "{\"attachments\":[{\"id\":0}]}", Map.of("b.txt", "B"))
            .json();
    assertEquals("b.txt", replaced.path("attachments").path(0).path("filename").asText());
    assertEquals(1, replaced.path("attachments").size());
    assertEquals("after\nb.txt", town.last(town.ada).text());
  }

  @Test
  void othersMessagesAreNotTheBotsToEdit() throws Exception {
    String id = town.control.say(town.ada, town.channel, "mine");
    town.rest.refused(403, 50_005, "PATCH", town.message(id), "{\"content\":\"x\"}");
    town.rest.refused(403, 50_013, "DELETE", town.message(id), "");
  }

  @Test
  void aDeletedMessageIsUnknown() throws Exception {
    String id = town.rest.post(town.channel, "{\"content\":\"x\"}");
    assertEquals(204, town.rest.call("DELETE", town.message(id)).status());
    town.rest.refused(404, 10_008, "GET", town.message(id), "");
    town.rest.refused(404, 10_008, "PATCH", town.message(id), "{\"content\":\"y\"}");
  }

  @Test
  void legacyMessagesShowTheirEmbeds() throws Exception {
    town.rest.post(
        town.channel,
        """
        {"content":"Above","embeds":[{"title":"Title","description":"*Words*",
         "url":"https://example.org","fields":[{"name":"Points","value":"12"}],
         "footer":{"text":"Below"}}]}\
        """);
    assertEquals("Above\nTitle\nWords\nPoints\n12\nBelow", town.last(town.ada).text());
    assertEquals(List.of("https://example.org"), town.last(town.ada).links());
  }

  @Test
  void nothingElseIsThere() throws Exception {
    town.rest.refused(404, 0, "GET", "no/such/route", "");
    town.rest.refused(405, 0, "PUT", town.messages(), "");
    assertEquals(401, town.rest.open("GET", "users/@me", "").status());
  }
}
