package dev.whetstone.testkit.discord.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.discord.world.World;
import dev.whetstone.testkit.web.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The commands of the application as Discord keeps them. */
public final class Commands {
  private static final int CHAT_INPUT = 1;
  private final World world;
  private final Map<CommandScope, List<ObjectNode>> registered = new ConcurrentHashMap<>();

  public Commands(World world) {
    this.world = world;
  }

  /** The slash command that is offered under this name in the server, or in direct messages. */
  public Optional<ObjectNode> find(String name, Optional<String> guild) {
    return all(guild).stream().filter(c -> c.path("name").asText().equals(name)).findFirst();
  }

  /** The slash commands of the server and of everywhere, or those of everywhere. */
  public List<ObjectNode> all(Optional<String> guild) {
    Stream<ObjectNode> own = guild.stream().flatMap(id -> in(CommandScope.of(id)).stream());
    return Stream.concat(own, in(CommandScope.GLOBAL).stream())
        .filter(c -> c.path("type").asInt() == CHAT_INPUT)
        .toList();
  }

  List<ObjectNode> in(CommandScope scope) {
    return registered.getOrDefault(scope, List.of());
  }

  /** These and no others; what keeps its name keeps its id, and its version if it is the same. */
  List<ObjectNode> replace(CommandScope scope, List<ObjectNode> wanted) {
    return registered.compute(
        scope,
        (_, before) -> {
          List<ObjectNode> known = before == null ? List.of() : before;
          return wanted.stream().map(c -> merged(scope, known, c)).toList();
        });
  }

  /** Whether it is new, and how it is kept. */
  record Put(boolean created, ObjectNode command) {}

  Put put(CommandScope scope, ObjectNode wanted) {
    List<ObjectNode> after = new ArrayList<>();
    boolean[] created = new boolean[1];
    registered.compute(
        scope,
        (_, before) -> {
          List<ObjectNode> known = before == null ? List.of() : before;
          ObjectNode merged = merged(scope, known, wanted);
          created[0] = known.stream().noneMatch(c -> same(c, merged));
          known.stream().filter(c -> !same(c, merged)).forEach(after::add);
          after.add(merged);
          return List.copyOf(after);
        });
    return new Put(created[0], after.getLast());
  }

  boolean remove(CommandScope scope, String id) {
    List<ObjectNode> before = in(scope);
    List<ObjectNode> after =
        before.stream().filter(c -> !c.path("id").asText().equals(id)).toList();
    registered.put(scope, after);
    return after.size() < before.size();
  }

  private static boolean same(JsonNode a, JsonNode b) {
    return a.path("name").equals(b.path("name")) && a.path("type").equals(b.path("type"));
  }

  private ObjectNode merged(CommandScope scope, List<ObjectNode> known, ObjectNode wanted) {
    ObjectNode full = complete(scope, wanted);
    Optional<ObjectNode> before = known.stream().filter(c -> same(c, full)).findFirst();
    full.put("id", before.map(c -> c.path("id").asText()).orElseGet(world.ids()::next));
    boolean unchanged = before.filter(c -> withoutVersion(c).equals(full)).isPresent();
    return unchanged ? before.orElseThrow() : full.put("version", world.ids().next());
  }

  private static ObjectNode withoutVersion(ObjectNode command) {
    return command.deepCopy().without(List.of("version"));
  }

  /** With what Discord adds where a request does not say it. */
  private ObjectNode complete(CommandScope scope, ObjectNode wanted) {
    ObjectNode json = Json.object();
    json.put("application_id", world.bot().id());
    scope.guild().ifPresent(id -> json.put("guild_id", id));
    json.put("type", wanted.path("type").asInt(CHAT_INPUT));
    json.put("name", wanted.path("name").asText());
    json.put("description", wanted.path("description").asText());
    json.put("dm_permission", wanted.path("dm_permission").asBoolean(true));
    json.put("nsfw", wanted.path("nsfw").asBoolean(false));
    List.of("default_member_permissions", "name_localizations", "description_localizations")
        .forEach(key -> copyOrNull(wanted, json, key));
    json.set("contexts", scope.guild().isPresent() ? Json.array() : numbers(wanted, "contexts"));
    if (json.path("contexts").isEmpty()) {
      json.putNull("contexts");
    }
    json.set("integration_types", numbers(wanted, "integration_types"));
    if (json.path("integration_types").isEmpty()) {
      json.putArray("integration_types").add(0);
    }
    if (!wanted.path("options").isEmpty()) {
      json.set("options", wanted.get("options").deepCopy());
    }
    return json;
  }

  private static JsonNode numbers(ObjectNode wanted, String key) {
    return wanted
        .path(key)
        .valueStream()
        .mapToInt(JsonNode::asInt)
        .sorted()
        .boxed()
        .collect(Json::array, (array, n) -> array.add(n), (a, b) -> a.addAll(b));
  }

  private static void copyOrNull(ObjectNode from, ObjectNode to, String key) {
    if (Json.has(from, key)) {
      to.set(key, from.get(key));
    } else {
      to.putNull(key);
    }
  }
}
