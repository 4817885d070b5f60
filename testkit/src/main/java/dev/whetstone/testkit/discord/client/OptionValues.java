package dev.whetstone.testkit.discord.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.discord.world.Channel;
import dev.whetstone.testkit.discord.world.Permissions;
import dev.whetstone.testkit.discord.world.User;
import dev.whetstone.testkit.discord.world.World;
import dev.whetstone.testkit.web.Json;
import java.util.List;
import java.util.Optional;

/** Turns typed options into values, and collects what the ids among them mean. */
final class OptionValues {
  private static final int LONGEST = 6000;
  private final World world;
  private final Channel channel;
  private final ObjectNode resolved = Json.object();

  OptionValues(World world, Channel channel) {
    this.world = world;
    this.channel = channel;
  }

  /** What the ids mean; nothing where there are none. */
  Optional<ObjectNode> resolved() {
    return Optional.of(resolved).filter(r -> !r.isEmpty());
  }

  /** As Discord sends it; what its client would not let through throws. */
  ObjectNode option(ObjectNode spec, String typed) {
    ObjectNode json =
        Json.object()
            .put("name", spec.path("name").asText())
            .put("type", spec.path("type").asInt());
    Optional<JsonNode> choice = choice(spec, typed);
    if (choice.isPresent()) {
      json.set("value", choice.get());
      return json;
    }
    switch (spec.path("type").asInt()) {
      case 3 -> json.put("value", text(spec, typed));
      case 4 -> json.put("value", number(spec, typed).longValue());
      case 5 -> json.put("value", truth(typed));
      case 6 -> json.put("value", user(id(typed)));
      case 7 -> json.put("value", channel(spec, id(typed)));
      case 8 -> json.put("value", role(id(typed)));
      case 10 -> json.put("value", number(spec, typed));
      default -> throw new AssertionError("Nobody can type an option like " + spec);
    }
    return json;
  }

  /** By what is read or by what is sent. */
  private static Optional<JsonNode> choice(ObjectNode spec, String typed) {
    List<ObjectNode> choices = Json.objects(spec, "choices");
    Optional<JsonNode> chosen =
        choices.stream()
            .filter(c ->
                c.path("name").asText().equals(typed) || c.path("value").asText().equals(typed))
            .map(c -> c.get("value"))
            .findFirst();
    if (!choices.isEmpty() && chosen.isEmpty()) {
      throw new AssertionError(typed + " is not among the choices " + choices);
    }
    return chosen;
  }

  private static String text(ObjectNode spec, String typed) {
    int least = spec.path("min_length").asInt(0);
    int most = spec.path("max_length").asInt(LONGEST);
    if (typed.length() < least || typed.length() > most) {
      throw new AssertionError(
          "The option %s takes %d to %d characters."
              .formatted(spec.path("name").asText(), least, most));
    }
    return typed;
  }

  private static Double number(ObjectNode spec, String typed) {
    boolean whole = spec.path("type").asInt() == 4;
    if (!typed.matches(whole ? "-?\\d{1,15}" : "-?\\d{1,15}(\\.\\d+)?")) {
      throw new AssertionError(typed + " is not a number.");
    }
    double value = Double.parseDouble(typed);
    boolean tooSmall = spec.has("min_value") && value < spec.get("min_value").asDouble();
    boolean tooLarge = spec.has("max_value") && value > spec.get("max_value").asDouble();
    if (tooSmall || tooLarge) {
      throw new AssertionError(typed + " is outside the limits of " + spec);
    }
    return value;
  }

  private static boolean truth(String typed) {
    if (!List.of("true", "false", "True", "False").contains(typed)) {
      throw new AssertionError(typed + " is neither true nor false.");
    }
    return Boolean.parseBoolean(typed);
  }

  /** An id, alone or as the mention that a client makes of it. */
  private static String id(String typed) {
    return typed.replaceAll("[^0-9]", "");
  }

  private String user(String id) {
    User user =
        world.user(id).orElseThrow(() -> new AssertionError("There is no user " + id + "."));
    resolved.withObject("/users").set(id, user.json());
    channel
        .guild()
        .flatMap(guild -> guild.member(id))
        .ifPresent(member ->
            resolved
                .withObject("/members")
                .set(
                    id,
                    member
                        .withoutUser()
                        .put("permissions", Long.toString(Permissions.in(channel, id)))));
    return id;
  }

  private String channel(ObjectNode spec, String id) {
    Channel chosen =
        world
            .channel(id)
            .filter(c -> c.guild().isPresent() && c.guild().equals(channel.guild()))
            .orElseThrow(() -> new AssertionError("There is no channel " + id + " here."));
    List<Integer> types = spec.path("channel_types").valueStream().map(JsonNode::asInt).toList();
    if (!types.isEmpty() && !types.contains(chosen.kind().number())) {
      throw new AssertionError("A channel of this type is not offered: " + chosen.kind());
    }
    ObjectNode json = world.shapes().channel(chosen);
    json.put("permissions", Long.toString(Permissions.in(chosen, world.bot().id())));
    resolved.withObject("/channels").set(id, json);
    return id;
  }

  private String role(String id) {
    ObjectNode json =
        channel
            .guild()
            .flatMap(guild -> guild.role(id))
            .map(role -> role.json(world.bot().id()))
            .orElseThrow(() -> new AssertionError("There is no role " + id + " here."));
    resolved.withObject("/roles").set(id, json);
    return id;
  }
}
