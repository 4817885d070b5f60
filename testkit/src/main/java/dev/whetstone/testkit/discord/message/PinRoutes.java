package dev.whetstone.testkit.discord.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.discord.http.Answer;
import dev.whetstone.testkit.discord.http.Call;
import dev.whetstone.testkit.discord.http.Problem;
import dev.whetstone.testkit.discord.http.Route;
import dev.whetstone.testkit.discord.world.Channel;
import dev.whetstone.testkit.discord.world.Event;
import dev.whetstone.testkit.discord.world.Guild;
import dev.whetstone.testkit.discord.world.Intent;
import dev.whetstone.testkit.discord.world.Message;
import dev.whetstone.testkit.discord.world.Permission;
import dev.whetstone.testkit.discord.world.World;
import dev.whetstone.testkit.web.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Pins, on the routes of today and on those of before 2025. */
public final class PinRoutes {
  private static final int MOST = 50;
  private static final String NEW = "/channels/{channel_id}/messages/pins";
  private static final String OLD = "/channels/{channel_id}/pins";
  private final World world;
  private final Access access;
  private final Messages messages;

  public PinRoutes(World world, Access access, Messages messages) {
    this.world = world;
    this.access = access;
    this.messages = messages;
  }

  /** Before the routes of messages: {@code pins} is no message. */
  public List<Route> routes() {
    return List.of(
        Route.of("GET", NEW, this::list),
        Route.of("PUT", NEW + "/{message_id}", this::pin),
        Route.of("DELETE", NEW + "/{message_id}", this::unpin),
        Route.of("GET", OLD, this::oldList),
        Route.of("PUT", OLD + "/{message_id}", this::pin),
        Route.of("DELETE", OLD + "/{message_id}", this::unpin));
  }

  private Answer pin(Call call) {
    Channel channel = access.channel(call);
    requirePinning(channel);
    Message message = access.message(call, channel);
    boolean full = channel.pins().size() >= MOST && !channel.pins().containsKey(message.id());
    if (full) {
      throw Problem.TOO_MANY_PINS.refused();
    }
    channel.pins().putIfAbsent(message.id(), world.clock().instant());
    changed(channel, message, true);
    return Answer.nothing();
  }

  private Answer unpin(Call call) {
    Channel channel = access.channel(call);
    requirePinning(channel);
    Message message = access.message(call, channel);
    channel.pins().remove(message.id());
    changed(channel, message, false);
    return Answer.nothing();
  }

  private void requirePinning(Channel channel) {
    access.requireAwake(channel);
    if (!access.may(channel, Permission.PIN_MESSAGES)) {
      access.require(channel, Permission.MANAGE_MESSAGES);
    }
  }

  private void changed(Channel channel, Message message, boolean pinned) {
    messages.replace(channel, message, message.copy().put("pinned", pinned));
    ObjectNode json =
        Json.object()
            .put("channel_id", channel.id())
            .put("last_pin_timestamp", world.clock().instant().toString());
    channel.guild().map(Guild::id).ifPresent(id -> json.put("guild_id", id));
    long intent = channel.guild().isPresent() ? Intent.GUILDS.bit() : Intent.DIRECT_MESSAGES.bit();
    world.tell(new Event("CHANNEL_PINS_UPDATE", json, channel.guild().map(Guild::id), intent));
  }

  private Answer list(Call call) {
    Channel channel = access.channel(call);
    ObjectNode json = Json.object().put("has_more", false);
    json.set("items", Json.array(newestFirst(channel).map(PinRoutes::item).toList()));
    return Answer.ok(json);
  }

  private Answer oldList(Call call) {
    Channel channel = access.channel(call);
    return Answer.ok(Json.array(newestFirst(channel).map(p -> p.message().json()).toList()));
  }

  private record Pin(Message message, Instant at) {}

  private Stream<Pin> newestFirst(Channel channel) {
    if (!access.may(channel, Permission.READ_MESSAGE_HISTORY)) {
      return Stream.empty();
    }
    return channel.pins().entrySet().stream()
        .sorted(Map.Entry.<String, Instant>comparingByValue().reversed())
        .flatMap(e -> channel.message(e.getKey()).map(m -> new Pin(m, e.getValue())).stream());
  }

  private static ObjectNode item(Pin pin) {
    ObjectNode json = Json.object().put("pinned_at", pin.at().toString());
    json.set("message", pin.message().json());
    return json;
  }
}
