package dev.whetstone.testkit.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.discord.http.Answer;
import dev.whetstone.testkit.discord.http.Route;
import dev.whetstone.testkit.discord.world.World;
import dev.whetstone.testkit.web.Address;
import dev.whetstone.testkit.web.Json;
import java.time.Duration;
import java.util.List;

/** The application itself, and the way to its gateway. */
record ApplicationRoutes(World world, Address address, FakeDiscordOptions options) {
  private static final int IDENTIFIES = 1000;

  List<Route> routes() {
    return List.of(
        Route.of("GET", "/applications/@me", _ -> Answer.ok(application())),
        Route.of("GET", "/oauth2/applications/@me", _ -> Answer.ok(application())),
        Route.open("GET", "/gateway", _ -> Answer.ok(gateway())),
        Route.of("GET", "/gateway/bot", _ -> Answer.ok(gatewayForBot())));
  }

  private ObjectNode application() {
    ObjectNode json =
        Json.object()
            .put("id", world.bot().id())
            .put("name", world.bot().name())
            .put("description", "")
            .put("summary", "")
            .put("bot_public", true)
            .put("bot_require_code_grant", false)
            .put("verify_key", "0".repeat(64))
            .put("flags", 0)
            .put("approximate_guild_count", world.guilds().size())
            .putNull("icon")
            .putNull("team");
    json.set("bot", world.bot().json());
    json.set("owner", owner());
    json.putArray("tags");
    json.putArray("redirect_uris");
    ObjectNode installs = json.putObject("integration_types_config");
    List.of("0", "1").forEach(installs::putObject);
    return json;
  }

  private ObjectNode owner() {
    return Json.object()
        .put("id", "100000000000000001")
        .put("username", "developer")
        .put("discriminator", "0")
        .put("public_flags", 0)
        .putNull("global_name")
        .putNull("avatar");
  }

  private ObjectNode gateway() {
    return Json.object().put("url", address.sockets() + "/gateway/");
  }

  private ObjectNode gatewayForBot() {
    ObjectNode json = gateway().put("shards", options.shards());
    json.putObject("session_start_limit")
        .put("total", IDENTIFIES)
        .put("remaining", IDENTIFIES)
        .put("reset_after", Duration.ofDays(1).toMillis())
        .put("max_concurrency", options.identifiesAtOnce());
    return json;
  }
}
