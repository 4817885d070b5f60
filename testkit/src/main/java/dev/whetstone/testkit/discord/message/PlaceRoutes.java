package dev.whetstone.testkit.discord.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.discord.http.Answer;
import dev.whetstone.testkit.discord.http.Call;
import dev.whetstone.testkit.discord.http.Problem;
import dev.whetstone.testkit.discord.http.Refused;
import dev.whetstone.testkit.discord.http.Route;
import dev.whetstone.testkit.discord.world.Channel;
import dev.whetstone.testkit.discord.world.Guild;
import dev.whetstone.testkit.discord.world.Member;
import dev.whetstone.testkit.discord.world.Permission;
import dev.whetstone.testkit.discord.world.Permissions;
import dev.whetstone.testkit.discord.world.User;
import dev.whetstone.testkit.discord.world.World;
import dev.whetstone.testkit.web.Json;
import java.util.Comparator;
import java.util.List;

/** Servers, channels and people, over REST. */
public final class PlaceRoutes {
  private final World world;
  private final Access access;

  public PlaceRoutes(World world, Access access) {
    this.world = world;
    this.access = access;
  }

  public List<Route> routes() {
    return List.of(
        Route.of("GET", "/users/@me", _ -> Answer.ok(me())),
        Route.of("GET", "/users/@me/guilds", _ -> guilds()),
        Route.of("DELETE", "/users/@me/guilds/{guild_id}", this::leave),
        Route.of("POST", "/users/@me/channels", this::openDirect),
        Route.of("GET", "/users/{user_id}", this::user),
        Route.of("GET", "/guilds/{guild_id}", c -> Answer.ok(shown(access.guild(c)))),
        Route.of("GET", "/guilds/{guild_id}/channels", this::channels),
        Route.of(
            "GET",
            "/guilds/{guild_id}/roles",
            c -> Answer.ok(world.shapes().roles(access.guild(c)))),
        Route.of("GET", "/guilds/{guild_id}/members/{user_id}", this::member),
        Route.of(
            "GET",
            "/channels/{channel_id}",
            c -> Answer.ok(world.shapes().channel(access.channel(c)))),
        Route.of("DELETE", "/channels/{channel_id}", this::delete),
        Route.of("POST", "/channels/{channel_id}/typing", this::typing));
  }

  private ObjectNode me() {
    return world
        .bot()
        .json()
        .put("verified", true)
        .put("mfa_enabled", false)
        .put("locale", "en-US");
  }

  private ObjectNode shown(Guild guild) {
    return world
        .shapes()
        .guild(guild)
        .put("approximate_member_count", guild.members().size())
        .put("approximate_presence_count", 1);
  }

  private Answer guilds() {
    return Answer.ok(
        Json.array(
            world.guilds().stream()
                .filter(world::botIsIn)
                .sorted(Comparator.comparing(Guild::id))
                .map(g ->
                    Json.object()
                        .put("id", g.id())
                        .put("name", g.name())
                        .putNull("icon")
                        .put("owner", false)
                        .put("permissions", Long.toString(Permissions.on(g, world.bot().id()))))
                .toList()));
  }

  private Answer leave(Call call) {
    world.removeBot(access.guild(call));
    return Answer.nothing();
  }

  private Answer openDirect(Call call) {
    User user =
        world
            .user(call.body().path("recipient_id").asText())
            .filter(u -> !u.bot())
            .orElseThrow(
                () -> Refused.field("recipient_id", "INVALID_RECIPIENT", "Invalid Recipient(s)"));
    return Answer.ok(world.shapes().channel(world.direct(user)));
  }

  private Answer user(Call call) {
    return Answer.ok(
        world
            .user(call.path("user_id"))
            .map(User::json)
            .orElseThrow(Problem.UNKNOWN_USER::refused));
  }

  private Answer channels(Call call) {
    return Answer.ok(Json.array(world.shapes().channels(access.guild(call))));
  }

  private Answer member(Call call) {
    return Answer.ok(
        access
            .guild(call)
            .member(call.path("user_id"))
            .map(Member::json)
            .orElseThrow(Problem.UNKNOWN_MEMBER::refused));
  }

  private Answer delete(Call call) {
    Channel channel = access.channel(call);
    if (channel.guild().isPresent()) {
      access.require(
          channel,
          channel.kind().isThread() ? Permission.MANAGE_THREADS : Permission.MANAGE_CHANNELS);
      world.delete(channel);
    }
    return Answer.ok(world.shapes().channel(channel));
  }

  private Answer typing(Call call) {
    access.requireWriting(access.channel(call));
    return Answer.nothing();
  }
}
