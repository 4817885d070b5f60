package dev.whetstone.testkit.slack.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.slack.world.Channel;
import dev.whetstone.testkit.slack.world.Message;
import dev.whetstone.testkit.slack.world.Team;
import dev.whetstone.testkit.slack.world.User;
import dev.whetstone.testkit.slack.world.World;
import dev.whetstone.testkit.web.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Messages. */
record ChatMethods(World world, Places places, Contents contents) {
  List<Method> methods() {
    Set<String> write = Set.of("chat:write");
    return List.of(
        Method.bot("chat.postMessage", write, Method.TIER_4, this::post),
        Method.bot("chat.postEphemeral", write, Method.TIER_4, this::postEphemeral),
        Method.bot("chat.update", write, Method.TIER_3, this::update),
        Method.bot("chat.delete", write, Method.TIER_3, this::delete));
  }

  private ObjectNode post(Call call) {
    Channel channel = places.writable(call);
    Team team = places.team(call);
    Optional<String> thread = call.text("thread_ts");
    thread.ifPresent(ts -> {
      if (channel.find(ts).isEmpty()) {
        throw Refused.because("thread_not_found");
      }
    });
    Message message =
        world.say(channel, contents.of(team, call.arguments()), thread, Optional.empty());
    return Call.ok()
        .put("channel", channel.id())
        .put("ts", message.ts())
        .set("message", message.json());
  }

  private ObjectNode postEphemeral(Call call) {
    Channel channel = places.writable(call);
    User reader = places.user(call, "user");
    if (!channel.isSeenBy(reader.id())) {
      throw Refused.because("user_not_in_channel");
    }
    Message message =
        world.say(
            channel,
            contents.of(places.team(call), call.arguments()),
            call.text("thread_ts"),
            Optional.of(reader.id()));
    return Call.ok().put("message_ts", message.ts());
  }

  private ObjectNode update(Call call) {
    Channel channel = places.channel(call);
    if (channel.isArchived()) {
      throw Refused.because("is_archived");
    }
    Message old = own(channel, call);
    ObjectNode content = contents.of(places.team(call), call.arguments());
    if (!content.has("metadata") && old.content().has("metadata")) {
      content.set("metadata", old.content().get("metadata"));
    }
    content.set("edited", Json.object().put("ts", world.ids().ts()));
    channel.replace(old, content);
    return Call.ok()
        .put("channel", channel.id())
        .put("ts", old.ts())
        .put("text", content.path("text").asText())
        .set("message", content);
  }

  private ObjectNode delete(Call call) {
    Channel channel = places.channel(call);
    Message old = own(channel, call);
    channel.messages().remove(old);
    return Call.ok().put("channel", channel.id()).put("ts", old.ts());
  }

  /** The bot's own message; ephemeral ones cannot be found again. */
  private static Message own(Channel channel, Call call) {
    Message message =
        channel
            .find(call.need("ts"))
            .filter(m -> m.only().isEmpty())
            .orElseThrow(() -> Refused.because("message_not_found"));
    if (!message.content().hasNonNull("bot_id")) {
      throw Refused.because("cant_update_message");
    }
    return message;
  }
}
