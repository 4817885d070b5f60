package dev.whetstone.testkit.discord.interaction;

import dev.whetstone.testkit.discord.http.Answer;
import dev.whetstone.testkit.discord.http.Call;
import dev.whetstone.testkit.discord.http.Problem;
import dev.whetstone.testkit.discord.http.Route;
import dev.whetstone.testkit.discord.message.Draft;
import dev.whetstone.testkit.discord.message.Messages;
import dev.whetstone.testkit.discord.world.Message;
import java.util.List;

/** What the bot says later with an interaction's token. */
public final class FollowUpRoutes {
  private static final String HOOK = "/webhooks/{webhook_id}/{webhook_token}";
  private static final String ORIGINAL = HOOK + "/messages/@original";
  private static final String ONE = HOOK + "/messages/{message_id}";
  private final Interactions interactions;
  private final Messages messages;
  private final CallbackRoutes callbacks;

  public FollowUpRoutes(Interactions interactions, Messages messages, CallbackRoutes callbacks) {
    this.interactions = interactions;
    this.messages = messages;
    this.callbacks = callbacks;
  }

  public List<Route> routes() {
    return List.of(
        Route.open("POST", HOOK, this::create),
        Route.open("GET", ORIGINAL, c -> Answer.ok(original(c).json())),
        Route.open("PATCH", ORIGINAL, c -> edit(c, original(c))),
        Route.open("DELETE", ORIGINAL, c -> delete(c, original(c))),
        Route.open("GET", ONE, c -> Answer.ok(one(c).json())),
        Route.open("PATCH", ONE, c -> edit(c, one(c))),
        Route.open("DELETE", ONE, c -> delete(c, one(c))));
  }

  /** The first one after a deferred answer becomes that answer. */
  private Answer create(Call call) {
    Interaction interaction = interaction(call);
    if (interaction.stopThinking()) {
      return fulfil(call, interaction, interaction.original().orElseThrow());
    }
    boolean ephemeral = (call.object().path("flags").asInt() & Message.EPHEMERAL) != 0;
    Draft draft = callbacks.draft(interaction, call.object(), call, ephemeral);
    return Answer.ok(messages.create(draft).json());
  }

  private Answer fulfil(Call call, Interaction interaction, Message thinking) {
    try {
      messages.fulfil(interaction.act().channel(), thinking, call.object(), call.files());
    } catch (RuntimeException e) {
      interaction.thinkAgain();
      throw e;
    }
    return Answer.ok(thinking.json());
  }

  private Answer edit(Call call, Message message) {
    Interaction interaction = interaction(call);
    boolean isOriginal = interaction.original().filter(message::equals).isPresent();
    if (isOriginal && interaction.stopThinking()) {
      return fulfil(call, interaction, message);
    }
    messages.edit(interaction.act().channel(), message, call.object(), call.files());
    return Answer.ok(message.json());
  }

  private Answer delete(Call call, Message message) {
    Interaction interaction = interaction(call);
    interaction.original().filter(message::equals).ifPresent(_ -> interaction.stopThinking());
    messages.delete(interaction.act().channel(), message);
    return Answer.nothing();
  }

  private Message original(Call call) {
    Interaction interaction = interaction(call);
    return interaction
        .original()
        .flatMap(m -> interaction.act().channel().anyMessage(m.id()))
        .orElseThrow(Problem.UNKNOWN_MESSAGE::refused);
  }

  /** Some clients write {@code %40original}, which no route tells from an id. */
  private Message one(Call call) {
    if (call.path("message_id").equals("@original")) {
      return original(call);
    }
    Interaction interaction = interaction(call);
    return interaction
        .act()
        .channel()
        .anyMessage(call.path("message_id"))
        .filter(m -> m.isSeenBy(interaction.act().user().id()))
        .orElseThrow(Problem.UNKNOWN_MESSAGE::refused);
  }

  private Interaction interaction(Call call) {
    return interactions.forWebhook(call.path("webhook_id"), call.path("webhook_token"));
  }
}
