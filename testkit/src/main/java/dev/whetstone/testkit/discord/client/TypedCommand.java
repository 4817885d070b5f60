package dev.whetstone.testkit.discord.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.web.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A slash command as a user has typed it, turned into what Discord sends. */
final class TypedCommand {
  private static final int SUBCOMMAND = 1;
  private static final int GROUP = 2;
  private final ObjectNode command;
  private final List<String> path;
  private final OptionValues values;

  /**
   * @param name the command's, followed by those of its subcommands, with spaces
   */
  TypedCommand(ObjectNode command, String name, OptionValues values) {
    this.command = command;
    this.path = Arrays.stream(name.split(" ")).skip(1).toList();
    this.values = values;
  }

  /** Sent off; every required option has to be there. */
  ObjectNode sent(Map<String, String> typed) {
    List<ObjectNode> specs = specs();
    specs.stream()
        .filter(spec -> spec.path("required").asBoolean())
        .map(spec -> spec.path("name").asText())
        .filter(name -> !typed.containsKey(name))
        .findFirst()
        .ifPresent(name -> {
          throw new AssertionError("The option " + name + " is required.");
        });
    List<ObjectNode> options = new ArrayList<>();
    for (ObjectNode spec : specs) {
      Optional.ofNullable(typed.get(spec.path("name").asText()))
          .ifPresent(value -> options.add(values.option(spec, value)));
    }
    checkKnown(specs, typed);
    return data(options);
  }

  /** Half typed, with the cursor in one option. */
  ObjectNode halfTyped(String option, String typed) {
    ObjectNode spec =
        specs().stream()
            .filter(s -> s.path("name").asText().equals(option))
            .findFirst()
            .orElseThrow(() -> new AssertionError("There is no option " + option + "."));
    if (!spec.path("autocomplete").asBoolean()) {
      throw new AssertionError("Nothing is suggested for the option " + option + ".");
    }
    ObjectNode json =
        Json.object()
            .put("name", option)
            .put("type", spec.path("type").asInt())
            .put("value", typed)
            .put("focused", true);
    return data(List.of(json));
  }

  private ObjectNode data(List<ObjectNode> options) {
    ObjectNode data =
        Json.object()
            .put("id", command.path("id").asText())
            .put("name", command.path("name").asText())
            .put("type", command.path("type").asInt());
    Json.text(command, "guild_id").ifPresent(id -> data.put("guild_id", id));
    ArrayNode at = data.putArray("options");
    List<ObjectNode> steps = steps();
    for (ObjectNode step : steps) {
      ObjectNode inner =
          at.addObject()
              .put("name", step.path("name").asText())
              .put("type", step.path("type").asInt());
      at = inner.putArray("options");
    }
    at.addAll(options);
    if (data.path("options").isEmpty()) {
      data.remove("options");
    }
    values.resolved().ifPresent(resolved -> data.set("resolved", resolved));
    return data;
  }

  /** The options of the command, or of the subcommand that is named. */
  private List<ObjectNode> specs() {
    List<ObjectNode> steps = steps();
    ObjectNode last = steps.isEmpty() ? command : steps.getLast();
    List<ObjectNode> options = Json.objects(last, "options");
    boolean unfinished = options.stream().anyMatch(TypedCommand::isStep);
    if (unfinished) {
      throw new AssertionError("A subcommand is missing after " + command.path("name") + ".");
    }
    return options;
  }

  private List<ObjectNode> steps() {
    List<ObjectNode> steps = new ArrayList<>();
    ObjectNode at = command;
    for (String name : path) {
      at =
          Json.objects(at, "options").stream()
              .filter(o -> isStep(o) && o.path("name").asText().equals(name))
              .findFirst()
              .orElseThrow(() -> new AssertionError("There is no subcommand " + name + "."));
      steps.add(at);
    }
    return steps;
  }

  private static boolean isStep(JsonNode option) {
    int type = option.path("type").asInt();
    return type == SUBCOMMAND || type == GROUP;
  }

  private static void checkKnown(List<ObjectNode> specs, Map<String, String> typed) {
    List<String> known = specs.stream().map(s -> s.path("name").asText()).toList();
    for (String name : typed.keySet()) {
      if (!known.contains(name)) {
        throw new AssertionError("There is no option " + name + ", only " + known + ".");
      }
    }
  }
}
