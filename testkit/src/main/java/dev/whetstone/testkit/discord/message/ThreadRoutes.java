package dev.whetstone.testkit.discord.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.discord.http.Answer;
import dev.whetstone.testkit.discord.http.Call;
import dev.whetstone.testkit.discord.http.Problem;
import dev.whetstone.testkit.discord.http.Refused;
import dev.whetstone.testkit.discord.http.Route;
import dev.whetstone.testkit.discord.world.Channel;
import dev.whetstone.testkit.discord.world.Message;
import dev.whetstone.testkit.discord.world.Permission;
import dev.whetstone.testkit.discord.world.ThreadState;
import dev.whetstone.testkit.discord.world.World;
import dev.whetstone.testkit.web.Json;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;

/** Threads on messages and in channels. */
public final class ThreadRoutes {
  private static final int LONGEST_NAME = 100;
  private static final int USUAL = 50;
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
        Route.of("PATCH", "/channels/{channel_id}", this::change),
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
    Channel thread =
        world.addThread(
            channel, Channel.Kind.PUBLIC_THREAD, message.id(), name(call), access.bot());
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
    Channel thread = world.addThread(channel, kind, world.ids().next(), name(call), access.bot());
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
    Channel thread = thread(call);
    access.requireAwake(thread);
    thread.threadMembers().put(access.bot().id(), world.clock().instant());
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
    json.set("threads", Json.array(world.shapes().activeThreads(access.guild(call))));
    json.putArray("members");
    return Answer.ok(json);
  }

  /** Those that fell asleep last come first. */
  private Answer archived(Call call) {
    Channel parent = access.channel(call);
    access.require(parent, Permission.READ_MESSAGE_HISTORY);
    Instant before =
        call.query("before").map(b -> OffsetDateTime.parse(b).toInstant()).orElse(Instant.MAX);
    int limit = call.query("limit").map(Integer::valueOf).orElse(USUAL);
    List<Channel> all =
        parent.guild().stream()
            .flatMap(guild -> guild.channels().stream())
            .filter(c -> c.kind() == Channel.Kind.PUBLIC_THREAD && c.state().archived())
            .filter(c -> c.parent().filter(parent::equals).isPresent())
            .filter(c -> c.state().since().isBefore(before))
            .sorted(Comparator.comparing((Channel c) -> c.state().since()).reversed())
            .toList();
    ObjectNode json = Json.object();
    json.set(
        "threads", Json.array(all.stream().limit(limit).map(world.shapes()::channel).toList()));
    json.putArray("members");
    return Answer.ok(json.put("has_more", all.size() > limit));
  }

  /** What sleeps can only be woken. */
  private Answer change(Call call) {
    Channel thread = thread(call);
    ThreadState state = thread.state();
    boolean wakes = state.archived() && isFalse(call, "archived");
    if (!wakes) {
      access.requireAwake(thread);
    }
    if (call.body().has("locked") || (wakes && state.locked())) {
      access.require(thread, Permission.MANAGE_THREADS);
    } else if (wakes) {
      access.requireWriting(thread);
    } else if (!thread.people().contains(access.bot())) {
      access.require(thread, Permission.MANAGE_THREADS);
    }
    world.change(thread, changed(call, state));
    return Answer.ok(world.shapes().channel(thread));
  }

  private static boolean isFalse(Call call, String field) {
    return call.body().path(field).isBoolean() && !call.body().path(field).asBoolean();
  }

  private ThreadState changed(Call call, ThreadState before) {
    Instant now = world.clock().instant();
    ThreadState state = before;
    if (call.body().has("locked")) {
      state = state.locked(call.body().path("locked").asBoolean());
    }
    if (call.body().has("archived")) {
      boolean sleeps = call.body().path("archived").asBoolean();
      state = sleeps ? state.asleep(state.locked(), now) : state.woken(now);
    }
    int minutes = call.body().path("auto_archive_duration").asInt(state.minutes());
    return minutes == state.minutes() ? state : state.lasting(minutes, now);
  }
}
