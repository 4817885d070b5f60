package dev.whetstone.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whetstone.core.chat.CommandCatalog;
import dev.whetstone.core.chat.CommandSpec;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which commands Discord knows, and when it is told. */
class RegistrationTest {
  private static final String WRITE = "PUT /applications/{application_id}/commands";
  private final Town town = Town.open();

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void commandsAreWrittenOnceAndThenLeftAlone() {
    run(Scene.COMMANDS);
    assertEquals(1, writes());
    run(Scene.COMMANDS);
    assertEquals(1, writes());
  }

  @Test
  void aChangedCommandIsWritten() {
    run(Scene.COMMANDS);
    CommandSpec plain = Scene.COMMANDS.commands().getFirst();
    CommandSpec other =
        new CommandSpec(plain.name(), "Says it better", plain.audience(), plain.options());
    run(new CommandCatalog(List.of(other, Scene.COMMANDS.commands().getLast())));

    assertEquals(2, writes());
    assertEquals("Says it better", command("plain").path("description").asText());
  }

  @Test
  void aCommandThatIsGoneIsTakenBack() {
    run(Scene.COMMANDS);
    run(new CommandCatalog(List.of(Scene.COMMANDS.commands().getFirst())));

    assertEquals(List.of("plain"), town.control().commands(town.ben, town.channel));
  }

  @Test
  void onlyTheProcessWithTheFirstShardWrites() {
    Town.start(town.settings("discord.shards", "1/2"), Scene.COMMANDS, Scene.deaf()).close();
    assertEquals(0, writes());
    Town.start(town.settings("discord.shards", "0/2"), Scene.COMMANDS, Scene.deaf()).close();
    assertEquals(1, writes());
  }

  @Test
  void adminsAloneAreOfferedTheirCommands() {
    run(Scene.COMMANDS);

    assertTrue(town.control().commands(town.ada, town.channel).contains("setup"));
    assertFalse(town.control().commands(town.ben, town.channel).contains("setup"));
    assertEquals("32", command("setup").path("default_member_permissions").asText());
    assertEquals(List.of("0"), texts(command("setup").path("contexts")));
  }

  @Test
  void everyoneMayUseTheOthersAnywhere() {
    run(Scene.COMMANDS);

    assertEquals(List.of("0", "1", "2"), texts(command("plain").path("contexts")));
    assertEquals(List.of("0", "1"), texts(command("plain").path("integration_types")));
    assertTrue(command("plain").path("default_member_permissions").isNull());
  }

  @Test
  void optionsHaveTheirKinds() {
    run(Scene.COMMANDS);
    JsonNode options = command("setup").path("options");

    assertEquals(List.of("level", "time", "zone", "role"), each(options, "name"));
    assertEquals(List.of("3", "3", "3", "8"), each(options, "type"));
    assertEquals(List.of("easy", "hard"), each(options.get(0).path("choices"), "value"));
    assertTrue(options.get(0).path("required").asBoolean());
    assertTrue(options.get(2).path("autocomplete").asBoolean());
  }

  @Test
  void germanMembersReadGerman() {
    run(Scene.COMMANDS);
    JsonNode setup = command("setup");

    assertEquals(
        "Die tägliche Frage dieses Kanals starten oder ändern",
        setup.path("description_localizations").path("de").asText());
    assertEquals(
        "Uhrzeit, zum Beispiel 09:00",
        setup.path("options").get(1).path("description_localizations").path("de").asText());
  }

  private void run(CommandCatalog commands) {
    town.start(commands, Scene.deaf()).close();
  }

  private long writes() {
    return town.control().requests().stream().filter(WRITE::equals).count();
  }

  private JsonNode command(String name) {
    return StreamSupport.stream(commands().spliterator(), false)
        .filter(command -> command.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** As Discord shows them to the bot. */
  private JsonNode commands() {
    URI address =
        URI.create(
            town.fake.api()
                + "applications/"
                + town.fake.applicationId()
                + "/commands?with_localizations=true");
    HttpRequest request =
        HttpRequest.newBuilder(address).header("Authorization", "Bot " + town.fake.token()).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return new ObjectMapper().readTree(client.send(request, BodyHandlers.ofString()).body());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> each(JsonNode nodes, String field) {
    return StreamSupport.stream(nodes.spliterator(), false)
        .map(node -> node.path(field).asText())
        .toList();
  }

  private static List<String> texts(JsonNode nodes) {
    return StreamSupport.stream(nodes.spliterator(), false).map(JsonNode::asText).sorted().toList();
  }
}
