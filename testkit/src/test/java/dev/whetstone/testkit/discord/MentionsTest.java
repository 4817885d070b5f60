package dev.whetstone.testkit.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.web.Json;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whom a message really calls. */
class MentionsTest {
  private final Town town = new Town();

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void withoutAWordAboutItEverybodyIsCalled() throws Exception {
    JsonNode message = post("@everyone and <@" + town.ada + ">", "null");
    assertTrue(message.path("mention_everyone").asBoolean());
    assertEquals(town.ada, message.path("mentions").path(0).path("id").asText());
    assertTrue(town.last(town.ben).pings());
  }

  @Test
  void nobodyIsCalledWhereNothingIsParsed() throws Exception {
    String role = town.control.addRole(town.guild, "Helpers");
    town.control.makeMentionable(town.guild, role);
    JsonNode message = post("@everyone <@" + town.ada + "> <@&" + role + ">", "{\"parse\":[]}");
    assertFalse(message.path("mention_everyone").asBoolean());
    assertTrue(message.path("mentions").isEmpty());
    assertTrue(message.path("mention_roles").isEmpty());
    assertFalse(town.last(town.ada).pings());
    assertEquals("@everyone @Ada @Helpers", town.last(town.ada).text());
  }

  @Test
  void onlyTheNamedRoleIsCalled() throws Exception {
    String one = town.control.addRole(town.guild, "One");
    String two = town.control.addRole(town.guild, "Two");
    JsonNode message =
        post("<@&" + one + "> <@&" + two + "> @here", "{\"parse\":[],\"roles\":[\"" + one + "\"]}");
    assertEquals(Json.texts(List.of(one)), message.path("mention_roles"));
    assertFalse(message.path("mention_everyone").asBoolean());
  }

  @Test
  void aRoleThatNobodyMayCallIsNotCalled() throws Exception {
    String role = town.control.addRole(town.guild, "Helpers");
    town.control.deny(town.channel, Set.of("MENTION_EVERYONE"));
    String allowed = "{\"parse\":[],\"roles\":[\"" + role + "\"]}";
    assertTrue(post("<@&" + role + ">", allowed).path("mention_roles").isEmpty());
    assertFalse(post("@everyone", "null").path("mention_everyone").asBoolean());

    town.control.makeMentionable(town.guild, role);
    assertEquals(1, post("<@&" + role + ">", allowed).path("mention_roles").size());
  }

  @Test
  void codeCallsNobodyButABackslashDoes() throws Exception {
    assertTrue(post("`<@" + town.ada + ">` `@everyone`", "null").path("mentions").isEmpty());
    assertFalse(town.last(town.ada).pings());
    assertEquals(1, post("\\`<@" + town.ada + ">\\`", "null").path("mentions").size());
    post("\\@everyone", "null");
    assertTrue(town.last(town.ada).pings());
  }

  @Test
  void componentsCallToo() throws Exception {
    town.rest.post(
        town.channel,
        "{\"flags\":32768,\"components\":[{\"type\":10,\"content\":\"<@" + town.ada + ">\"}]}");
    assertTrue(town.last(town.ada).pings());
  }

  @Test
  void parsingAndNamingExcludeEachOther() throws Exception {
    town.rest.refused(
        400,
        50_035,
        "POST",
        town.messages(),
        "{\"content\":\"x\",\"allowed_mentions\":{\"parse\":[\"users\"],\"users\":[\""
            + town.ada
            + "\"]}}");
  }

  private JsonNode post(String content, String allowed) throws Exception {
    ObjectNode body = Json.object().put("content", content);
    body.set("allowed_mentions", Json.parse(allowed).orElseThrow());
    return town.rest.ok("POST", town.messages(), body.toString());
  }
}
