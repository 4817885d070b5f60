package dev.whetstone.testkit.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Registering commands, and who is offered which. */
class CommandsTest {
  private static final String ASK =
      """
      {"name":"ask","description":"Asks","name_localizations":{"de":"frage"},"options":[
        {"type":3,"name":"level","description":"How hard","choices":[
          {"name":"easy","value":"e"},{"name":"hard","value":"h"}]},
        {"type":3,"name":"topic","description":"What about","autocomplete":true},
        {"type":4,"name":"count","description":"How many","min_value":1,"max_value":5},
        {"type":5,"name":"quiet","description":"Silently"},
        {"type":6,"name":"who","description":"Whom"},
        {"type":7,"name":"where","description":"Where","channel_types":[0]},
        {"type":8,"name":"role","description":"Which"}]}\
      """;
  private final Town town = new Town();
  private final String commands = "applications/" + town.discord.applicationId() + "/commands";

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void aVersionChangesWithTheCommand() throws IOException {
    JsonNode first = town.rest.ok("PUT", commands, "[" + ASK + "]").path(0);
    JsonNode same = town.rest.ok("PUT", commands, "[" + ASK + "]").path(0);
    assertEquals(first, same);
    JsonNode changed =
        town.rest.ok("PUT", commands, "[" + ASK.replace("Asks", "Asks more") + "]").path(0);
    assertEquals(first.path("id"), changed.path("id"));
    assertNotEquals(first.path("version"), changed.path("version"));
  }

  @Test
  void localizationsAreShownToWhoAsks() throws IOException {
    town.register(ASK);
    assertTrue(town.rest.ok("GET", commands).at("/0/name_localizations").isMissingNode());
    assertEquals(
        "frage",
        town.rest
            .ok("GET", commands + "?with_localizations=true")
            .at("/0/name_localizations/de")
            .asText());
  }

  @Test
  void commandsComeAndGo() throws IOException {
    Rest.Response added = town.rest.call("POST", commands, ASK);
    assertEquals(201, added.status());
    assertEquals(200, town.rest.call("POST", commands, ASK).status());
    String one = commands + "/" + added.json().path("id").asText();
    town.rest.ok("PATCH", one, "{\"description\":\"Asks anew\"}");
    assertEquals("Asks anew", town.rest.ok("GET", one).path("description").asText());
    assertEquals(204, town.rest.call("DELETE", one).status());
    town.rest.refused(404, 10_063, "GET", one, "");
    assertEquals(0, town.rest.ok("GET", commands).size());
  }

  @Test
  void anotherApplicationsCommandsAreNotTheBots() throws IOException {
    town.rest.refused(403, 50_001, "GET", "applications/12/commands", "");
  }

  @Test
  void optionsCarryWhatTheyMean() throws IOException {
    town.register(ASK);
    town.line();
    String role = town.control.addRole(town.guild, "Helpers");
    town.control.command(
        town.ada,
        town.channel,
        "ask",
        Map.of(
            "level",
            "hard",
            "count",
            "3",
            "quiet",
            "true",
            "who",
            town.ben,
            "where",
            town.channel,
            "role",
            role));
    JsonNode data = town.interaction(1).path("data");
    assertEquals("h", data.at("/options/0/value").asText());
    assertEquals(3, data.at("/options/1/value").asInt());
    assertTrue(data.at("/options/2/value").asBoolean());
    assertEquals("Ben", data.at("/resolved/users/" + town.ben + "/global_name").asText());
    assertTrue(data.at("/resolved/members/" + town.ben).isObject());
    assertEquals("general", data.at("/resolved/channels/" + town.channel + "/name").asText());
    assertEquals("Helpers", data.at("/resolved/roles/" + role + "/name").asText());
  }

  @Test
  void theClientKeepsToTheOptions() throws IOException {
    town.register(ASK);
    for (Map<String, String> typed :
        List.of(
            Map.of("level", "middling"),
            Map.of("count", "9"),
            Map.of("count", "many"),
            Map.of("quiet", "perhaps"),
            Map.of("where", town.control.directChannel(town.ada)),
            Map.of("nothing", "x"))) {
      assertThrows(
          AssertionError.class,
          () -> town.control.command(town.ada, town.channel, "ask", typed),
          typed::toString);
    }
  }

  @Test
  void suggestionsComeBackToWhoTypes() throws IOException {
    town.register(ASK);
    town.line();
    CompletableFuture<List<String>> offered =
        CompletableFuture.supplyAsync(
            () -> town.control.suggestions(town.ada, town.channel, "ask", "topic", "at"));
    JsonNode said = town.interaction(1);
    assertEquals(4, said.path("type").asInt());
    assertEquals("at", said.at("/data/options/0/value").asText());
    assertTrue(said.at("/data/options/0/focused").asBoolean());
    town.callback(
        said, "{\"type\":8,\"data\":{\"choices\":[{\"name\":\"attention\",\"value\":\"a\"}]}}");
    assertEquals(List.of("attention"), offered.join());
    assertThrows(
        AssertionError.class,
        () -> town.control.suggestions(town.ada, town.channel, "ask", "level", "e"));
  }

  @Test
  void commandsAreHiddenFromWhoMayNotUseThem() throws IOException {
    String admin = town.control.addUser("Admin");
    town.control.join(admin, town.guild, Set.of("MANAGE_GUILD"));
    town.register(
        "{\"name\":\"setup\",\"description\":\"Sets up\",\"default_member_permissions\":\"32\"}");
    town.register("{\"name\":\"here\",\"description\":\"Servers only\",\"contexts\":[0]}");
    town.register("{\"name\":\"home\",\"description\":\"Bot only\",\"contexts\":[1]}");

    assertEquals(List.of("here"), town.control.commands(town.ada, town.channel));
    assertEquals(List.of("here", "setup"), town.control.commands(admin, town.channel));
    assertEquals(
        List.of("home", "setup"),
        town.control.commands(town.ada, town.control.directChannel(town.ada)));
    assertThrows(
        AssertionError.class,
        () -> town.control.command(town.ada, town.channel, "setup", Map.of()));
  }

  @Test
  void aServersOwnCommandsAreItsOwn() throws IOException {
    String other = town.control.addGuild("Other");
    String elsewhere = town.control.addChannel(other, "general");
    town.rest.ok(
        "PUT",
        "applications/" + town.discord.applicationId() + "/guilds/" + town.guild + "/commands",
        "[" + ASK + "]");
    assertEquals(List.of("ask"), town.control.commands(town.ada, town.channel));
    assertEquals(List.of(), town.control.commands(town.control.owner(other), elsewhere));
  }

  @Test
  void subcommandsAreNamedAfterTheirCommand() throws IOException {
    town.register(
        """
        {"name":"group","description":"Groups","options":[{"type":1,"name":"add",
          "description":"Adds","options":[{"type":3,"name":"name","description":"Its name",
          "required":true}]}]}\
        """);
    town.line();
    town.control.command(town.ada, town.channel, "group add", Map.of("name", "x"));
    JsonNode data = town.interaction(1).path("data");
    assertEquals("add", data.at("/options/0/name").asText());
    assertEquals("x", data.at("/options/0/options/0/value").asText());
    assertThrows(
        AssertionError.class,
        () -> town.control.command(town.ada, town.channel, "group add", Map.of()));
  }
}
