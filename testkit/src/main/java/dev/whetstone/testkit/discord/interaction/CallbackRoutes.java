package dev.whetstone.testkit.discord.interaction;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.discord.http.Answer;
import dev.whetstone.testkit.discord.http.Call;
import dev.whetstone.testkit.discord.http.Route;
import dev.whetstone.testkit.discord.message.Draft;
import dev.whetstone.testkit.discord.message.Messages;
import dev.whetstone.testkit.discord.world.Message;
import dev.whetstone.testkit.discord.world.World;
import dev.whetstone.testkit.web.Json;
import java.util.List;
import java.util.Optional;

/** The first answers to interactions. */
public final class CallbackRoutes {
  private final World world;
  private final Interactions interactions;
  private final Messages messages;
  private final Forms forms;
  private final InteractionJson json;

  public CallbackRoutes(World world, Interactions interactions, Messages messages, Forms forms) {
    this.world = world;
    this.interactions = interactions;
    this.messages = messages;
    this.forms = forms;
    this.json = new InteractionJson(world);
  }

  public List<Route> routes() {
    return List.of(
        Route.open(
            "POST", "/interactions/{interaction_id}/{interaction_token}/callback", this::callback));
  }

  private Answer callback(Call call) {
    Interaction interaction =
        interactions.forCallback(call.path("interaction_id"), call.path("interaction_token"));
    ObjectNode body = call.object();
    int type = body.path("type").asInt();
    ObjectNode data = body.path("data") instanceof ObjectNode object ? object : Json.object();
    interaction.acknowledge(type, world.clock().instant());
    try {
      answer(interaction, type, data, call);
    } catch (RuntimeException e) {
      interaction.takeBack();
      throw e;
    }
    interaction.answered().complete(data);
    return call.isAsked("with_response")
        ? Answer.ok(response(interaction, type))
        : Answer.nothing();
  }

  private void answer(Interaction interaction, int type, ObjectNode data, Call call) {
    switch (type) {
      case 4 -> {
        Message message = messages.create(draft(interaction, data, call));
        interaction.answerWith(Optional.of(message), false);
      }
      case 5 -> {
        Message message = messages.createThinking(draft(interaction, data, call));
        interaction.answerWith(Optional.of(message), true);
      }
      case 6 -> interaction.answerWith(interaction.act().source(), false);
      case 7 -> {
        Message source = interaction.act().source().orElseThrow();
        messages.edit(interaction.act().channel(), source, data, call.files());
        interaction.answerWith(Optional.of(source), false);
      }
      case 9 -> forms.open(interaction, data);
      default -> {} // choices: whoever typed is waiting for them
    }
  }

  private Draft draft(Interaction interaction, ObjectNode data, Call call) {
    boolean ephemeral = (data.path("flags").asInt() & Message.EPHEMERAL) != 0;
    return draft(interaction, data, call, ephemeral);
  }

  Draft draft(Interaction interaction, ObjectNode data, Call call, boolean ephemeral) {
    Interaction.Act act = interaction.act();
    return new Draft(
        act.channel(),
        world.bot(),
        ephemeral ? Optional.of(act.user().id()) : Optional.empty(),
        data,
        call.files(),
        Optional.of(json.metadata(interaction)));
  }

  private static ObjectNode response(Interaction interaction, int type) {
    ObjectNode response = Json.object();
    ObjectNode about =
        response
            .putObject("interaction")
            .put("id", interaction.id())
            .put("type", interaction.act().kind().number());
    ObjectNode resource = response.putObject("resource").put("type", type);
    interaction
        .original()
        .filter(_ -> type == 4 || type == 5 || type == 7)
        .ifPresent(message -> {
          about
              .put("response_message_id", message.id())
              .put("response_message_loading", message.has(Message.LOADING))
              .put("response_message_ephemeral", message.has(Message.EPHEMERAL));
          resource.set("message", message.json());
        });
    return response;
  }
}
