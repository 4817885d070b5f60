package dev.whetstone.testkit.discord.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.discord.http.Answer;
import dev.whetstone.testkit.discord.http.Call;
import dev.whetstone.testkit.discord.http.Problem;
import dev.whetstone.testkit.discord.http.Refused;
import dev.whetstone.testkit.discord.http.Route;
import dev.whetstone.testkit.discord.world.World;
import dev.whetstone.testkit.web.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Registering commands. */
public final class CommandRoutes {
  private static final String GLOBAL = "/applications/{application_id}/commands";
  private static final String GUILD = "/applications/{application_id}/guilds/{guild_id}/commands";
  private static final String ONE = "/{command_id}";
  private static final List<String> LOCALIZATIONS =
      List.of("name_localizations", "description_localizations");
  private final World world;
  private final Commands commands;

  public CommandRoutes(World world, Commands commands) {
    this.world = world;
    this.commands = commands;
  }

  public List<Route> routes() {
    return Stream.of(GLOBAL, GUILD)
        .flatMap(base ->
            Stream.of(
                Route.of("GET", base, this::list),
                Route.of("PUT", base, this::replace),
                Route.of("POST", base, this::add),
                Route.of("GET", base + ONE, c -> Answer.ok(found(c))),
                Route.of("PATCH", base + ONE, this::change),
                Route.of("DELETE", base + ONE, this::remove)))
        .toList();
  }

  private Answer list(Call call) {
    boolean localized = call.isAsked("with_localizations");
    return Answer.ok(
        Json.array(
            commands.in(scope(call)).stream()
                .map(c -> localized ? c : withoutLocalizations(c))
                .toList()));
  }

  private Answer replace(Call call) {
    List<ObjectNode> wanted = call.body().valueStream().map(CommandRoutes::object).toList();
    Set<String> names = new HashSet<>();
    for (ObjectNode command : wanted) {
      if (!names.add(command.path("type").asInt(1) + " " + command.path("name").asText())) {
        throw Refused.field(
            "name",
            "APPLICATION_COMMANDS_DUPLICATE_NAME",
            "Application command names must be unique");
      }
    }
    return Answer.ok(Json.array(commands.replace(scope(call), wanted)));
  }

  private static ObjectNode object(JsonNode command) {
    if (command instanceof ObjectNode object) {
      return object;
    }
    throw Problem.BAD_JSON.refused();
  }

  private Answer add(Call call) {
    Commands.Put put = commands.put(scope(call), call.object());
    return Answer.of(put.created() ? 201 : 200, put.command());
  }

  private Answer change(Call call) {
    ObjectNode wanted = found(call).deepCopy();
    wanted.setAll(call.object());
    return Answer.ok(commands.put(scope(call), wanted).command());
  }

  private Answer remove(Call call) {
    if (!commands.remove(scope(call), call.path("command_id"))) {
      throw Problem.UNKNOWN_COMMAND.refused();
    }
    return Answer.nothing();
  }

  private ObjectNode found(Call call) {
    return commands.in(scope(call)).stream()
        .filter(c -> c.path("id").asText().equals(call.path("command_id")))
        .findFirst()
        .orElseThrow(Problem.UNKNOWN_COMMAND::refused);
  }

  private CommandScope scope(Call call) {
    if (!call.path("application_id").equals(world.bot().id())) {
      throw Problem.MISSING_ACCESS.refused();
    }
    Optional<String> guild = Optional.ofNullable(call.context().pathParamMap().get("guild_id"));
    boolean foreign = guild.flatMap(world::guild).filter(world::botIsIn).isEmpty();
    if (guild.isPresent() && foreign) {
      throw Problem.MISSING_ACCESS.refused();
    }
    return guild.map(CommandScope::of).orElse(CommandScope.GLOBAL);
  }

  private static ObjectNode withoutLocalizations(ObjectNode command) {
    ObjectNode plain = command.deepCopy();
    plain.remove(LOCALIZATIONS);
    plain
        .path("options")
        .valueStream()
        .filter(ObjectNode.class::isInstance)
        .forEach(option -> ((ObjectNode) option).remove(LOCALIZATIONS));
    return plain;
  }
}
