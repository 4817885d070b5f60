package dev.whetstone.testkit.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The control for clients in other languages, and the program's options. */
class ControlOverHttpTest {
  private final Town town = new Town();

  @AfterEach
  void close() {
    town.close();
  }

  private Rest.Response control(String method, String arguments) throws IOException {
    return town.rest.open("POST", town.discord.controlAddress() + method, arguments);
  }

  @Test
  void actsAndSightsWork() throws IOException {
    JsonNode guild = control("addGuild", "{\"name\":\"Other\"}").json().path("result");
    JsonNode channel =
        control("addChannel", "{\"guild\":" + guild + ",\"name\":\"talk\"}").json().path("result");
    town.rest.post(channel.asText(), "{\"content\":\"*hello*\"}");
    JsonNode owner = control("owner", "{\"guild\":" + guild + "}").json().path("result");
    JsonNode seen = control("seen", "{\"user\":" + owner + ",\"channel\":" + channel + "}").json();
    assertEquals("hello", seen.at("/result/0/text").asText());
    assertEquals(
        0, control("pinned", "{\"channel\":" + channel + "}").json().path("result").size());
    assertTrue(control("openForm", "{\"user\":" + owner + "}").json().path("result").isNull());
  }

  @Test
  void threadsAndUsersWithTheAppWork() throws IOException {
    String channel = "\"channel\":\"" + town.channel + "\"";
    String ada = "\"user\":\"" + town.ada + "\"";
    JsonNode thread =
        control("openThread", "{" + ada + "," + channel + ",\"name\":\"Talk\"}").json();
    String opened = "{\"thread\":" + thread.path("result");
    assertFalse(control("isArchived", opened + "}").json().path("result").asBoolean(true));
    control("archive", opened + ",\"locked\":true}");
    assertTrue(control("isArchived", opened + "}").json().path("result").asBoolean());

    assertEquals(200, control("install", "{" + ada + "}").status());
    String users = "{\"users\":[\"" + town.ada + "\",\"" + town.ben + "\"]}";
    JsonNode group = control("addGroup", users).json().path("result");
    JsonNode seen = control("seen", "{" + ada + ",\"channel\":" + group + "}").json();
    assertEquals(0, seen.path("result").size());
  }

  @Test
  void faultsWork() throws IOException {
    control("fault", "{\"fault\":{\"type\":\"Answer\",\"route\":\"*\",\"status\":500}}");
    town.rest.refused(500, 0, "GET", "users/@me", "");
    control("fault", "{\"fault\":{\"type\":\"RevokeToken\"}}");
    town.rest.refused(401, 0, "GET", "users/@me", "");
  }

  @Test
  void mistakesAreTold() throws IOException {
    Rest.Response refused = control("owner", "{\"guild\":\"12\"}");
    assertEquals(409, refused.status());
    assertEquals("There is no server 12.", refused.json().path("error").asText());
    assertEquals(400, control("owner", "{}").status());
    assertEquals(400, control("fly", "{}").status());
    assertEquals(400, control("fault", "{\"fault\":{\"type\":\"Rain\"}}").status());
    assertEquals(400, control("join", "{\"user\":\"1\",\"guild\":\"2\"}").status());
  }

  @Test
  void theProgramTakesItsOptions() {
    FakeDiscordOptions options =
        FakeDiscordMain.options(List.of("--port", "8080", "--guilds", "3", "--unchecked"));
    assertEquals(8080, options.port());
    assertEquals(3, options.guilds());
    assertTrue(options.limited() && !options.checked());
    assertThrows(IllegalArgumentException.class, () -> FakeDiscordMain.options(List.of("--ports")));
    assertThrows(
        IllegalArgumentException.class, () -> FakeDiscordMain.options(List.of("--port", "x")));
  }
}
