package dev.whetstone.testkit.discord.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.discord.http.Answer;
import dev.whetstone.testkit.discord.http.Call;
import dev.whetstone.testkit.discord.http.Problem;
import dev.whetstone.testkit.discord.http.Refused;
import dev.whetstone.testkit.discord.http.Route;
import dev.whetstone.testkit.discord.world.Channel;
import dev.whetstone.testkit.discord.world.Json;
import dev.whetstone.testkit.discord.world.Message;
import dev.whetstone.testkit.discord.world.Permission;
import dev.whetstone.testkit.discord.world.World;
import java.util.List;

/** Threads on messages and in channels. */
public final class ThreadRoutes {
  private static final int LONGEST_NAME = 100;
  private final World world;
  private final Access access;
  private final Messages messages;

  public ThreadRoutes(World world, Access access, Messages messages) {
    this.world = world;
    this.access = access;
    this.messages = messages;
  }

  public List<Route> routes() {
    return List.of(
        Route.of("POST", "/channels/{channel_id}/messages/{message_id}/threads", this::onMessage),
        Route.of("POST", "/channels/{channel_id}/threads", this::inChannel),
        Route.of("PUT", "/channels/{channel_id}/thread-members/@me", this::join),
        Route.of("DELETE", "/channels/{channel_id}/thread-members/@me", this::leave),
        Route.of("GET", "/guilds/{guild_id}/threads/active", this::active),
        Route.of("GET", "/channels/{channel_id}/threads/archived/public", this::archived));
  }

  private Answer onMessage(Call call) {
    Channel channel = access.channel(call);
    requireThreads(channel, Permission.CREATE_PUBLIC_THREADS);
    Message message = access.message(call, channel);
    if (world.channel(message.id()).isPresent()) {
      throw Problem.THREAD_EXISTS.refused();
    }
    Channel thread = world.addThread(channel, Channel.Kind.PUBLIC_THREAD, message.id(), name(call));
    ObjectNode changed = message.copy();
    changed.put("flags", changed.path("flags").asInt() | Message.HAS_THREAD);
    changed.set("thread", world.shapes().channel(thread));
    messages.replace(channel, message, changed);
    return Answer.created(world.shapes().channel(thread));
  }

  private Answer inChannel(Call call) {
    Channel channel = access.channel(call);
    boolean open = call.body().path("type").asInt(12) == Channel.Kind.PUBLIC_THREAD.number();
    requireThreads(
        channel, open ? Permission.CREATE_PUBLIC_THREADS : Permission.CREATE_PRIVATE_THREADS);
    Channel.Kind kind = open ? Channel.Kind.PUBLIC_THREAD : Channel.Kind.PRIVATE_THREAD;
    Channel thread = world.addThread(channel, kind, world.ids().next(), name(call));
    return Answer.created(world.shapes().channel(thread));
  }

  private void requireThreads(Channel channel, Permission permission) {
    if (channel.guild().isEmpty() || channel.kind().isThread()) {
      throw Problem.WRONG_CHANNEL_TYPE.refused();
    }
    access.require(channel, permission);
  }

  private static String name(Call call) {
    String name = call.body().path("name").asText().strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw Refused.field(
          "name", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and " + LONGEST_NAME + " in length.");
    }
    return name;
  }

  private Answer join(Call call) {
    thread(call).threadMembers().put(access.bot().id(), world.clock().instant());
    return Answer.nothing();
  }

  private Answer leave(Call call) {
    thread(call).threadMembers().remove(access.bot().id());
    return Answer.nothing();
  }

  private Channel thread(Call call) {
    Channel channel = access.channel(call);
    if (!channel.kind().isThread()) {
      throw Problem.WRONG_CHANNEL_TYPE.refused();
    }
    return channel;
  }

  private Answer active(Call call) {
    ObjectNode json = Json.object();
    json.set(
        "threads",
        Json.array(
            access.guild(call).channels().stream()
                .filter(c -> c.kind().isThread())
                .map(world.shapes()::channel)
                .toList()));
    json.putArray("members");
    return Answer.ok(json);
  }

  /** Threads never fall asleep here. */
  private Answer archived(Call call) {
    access.require(access.channel(call), Permission.READ_MESSAGE_HISTORY);
    ObjectNode json = Json.object();
    json.putArray("threads");
    json.putArray("members");
    return Answer.ok(json.put("has_more", false));
  }
}
