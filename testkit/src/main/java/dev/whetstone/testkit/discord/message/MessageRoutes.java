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
import dev.whetstone.testkit.web.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Function;

/** The messages of channels, over REST. */
public final class MessageRoutes {
  private static final String ALL = "/channels/{channel_id}/messages";
  private static final String ONE = ALL + "/{message_id}";
  private static final int MOST = 100;
  private static final int USUAL = 50;
  private final Access access;
  private final Messages messages;

  public MessageRoutes(Access access, Messages messages) {
    this.access = access;
    this.messages = messages;
  }

  public List<Route> routes() {
    return List.of(
        Route.of("POST", ALL, this::create),
        Route.of("GET", ALL, this::list),
        Route.of("GET", ONE, this::get),
        Route.of("PATCH", ONE, this::edit),
        Route.of("DELETE", ONE, this::delete));
  }

  private Answer create(Call call) {
    Channel channel = access.channel(call);
    access.requireWriting(channel);
    ObjectNode body = call.object();
    if (!call.files().isEmpty()) {
      access.require(channel, Permission.ATTACH_FILES);
    }
    if (!body.path("embeds").isEmpty()) {
      access.require(channel, Permission.EMBED_LINKS);
    }
    if ((body.path("flags").asInt() & Message.EPHEMERAL) != 0) {
      body.put("flags", body.path("flags").asInt() & ~Message.EPHEMERAL);
    }
    return Answer.ok(
        messages
            .create(
                new Draft(
                    channel, access.bot(), Optional.empty(), body, call.files(), Optional.empty()))
            .json());
  }

  private Answer get(Call call) {
    Channel channel = access.channel(call);
    access.require(channel, Permission.READ_MESSAGE_HISTORY);
    return Answer.ok(access.message(call, channel).json());
  }

  private Answer list(Call call) {
    Channel channel = access.channel(call);
    if (!access.may(channel, Permission.READ_MESSAGE_HISTORY)) {
      return Answer.ok(Json.array());
    }
    int limit = number(call, "limit").map(Long::intValue).orElse(USUAL);
    if (limit < 1 || limit > MOST) {
      throw Refused.field(
          "limit", "NUMBER_TYPE_MAX", "int value should be between 1 and " + MOST + ".");
    }
    return Answer.ok(Json.array(chosen(call, channel, limit).stream().map(Message::json).toList()));
  }

  /** Newest first. */
  private static Collection<Message> chosen(Call call, Channel channel, int limit) {
    NavigableMap<Long, Message> all = channel.messages();
    Optional<Long> around = number(call, "around");
    Optional<Long> after = number(call, "after");
    if (around.isPresent()) {
      return around(all, around.get(), limit);
    }
    if (after.isPresent()) {
      return newestFirst(first(all.tailMap(after.get(), false), limit));
    }
    long before = number(call, "before").orElse(Long.MAX_VALUE);
    return first(all.headMap(before, false).descendingMap(), limit);
  }

  private static List<Message> around(NavigableMap<Long, Message> all, long middle, int limit) {
    List<Message> found =
        new ArrayList<>(newestFirst(first(all.tailMap(middle, true), limit / 2 + 1)));
    int left = Math.min(limit / 2, limit - found.size());
    found.addAll(first(all.headMap(middle, false).descendingMap(), left));
    return found;
  }

  private static List<Message> first(NavigableMap<Long, Message> some, int limit) {
    return some.values().stream().limit(limit).toList();
  }

  private static List<Message> newestFirst(List<Message> oldestFirst) {
    return oldestFirst.reversed();
  }

  private static Optional<Long> number(Call call, String name) {
    Function<String, Refused> wrong =
        value ->
            Refused.field(name, "NUMBER_TYPE_COERCE", "Value \"" + value + "\" is not snowflake.");
    return call.query(name)
        .map(value -> {
          if (!value.matches("\\d{1,19}")) {
            throw wrong.apply(value);
          }
          return Long.valueOf(value);
        });
  }

  private Answer edit(Call call) {
    Channel channel = access.channel(call);
    Message message = access.message(call, channel);
    if (!message.author().equals(access.bot())) {
      throw Problem.OTHERS_MESSAGE.refused();
    }
    access.requireAwake(channel);
    if (!call.files().isEmpty()) {
      access.require(channel, Permission.ATTACH_FILES);
    }
    messages.edit(channel, message, call.object(), call.files());
    return Answer.ok(message.json());
  }

  private Answer delete(Call call) {
    Channel channel = access.channel(call);
    Message message = access.message(call, channel);
    if (!message.author().equals(access.bot())) {
      access.require(channel, Permission.MANAGE_MESSAGES);
    }
    messages.delete(channel, message);
    return Answer.nothing();
  }
}
