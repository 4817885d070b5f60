package dev.whetstone.testkit.discord.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.discord.http.Problem;
import dev.whetstone.testkit.discord.http.Upload;
import dev.whetstone.testkit.discord.world.Channel;
import dev.whetstone.testkit.discord.world.Event;
import dev.whetstone.testkit.discord.world.Guild;
import dev.whetstone.testkit.discord.world.Intent;
import dev.whetstone.testkit.discord.world.Message;
import dev.whetstone.testkit.discord.world.World;
import dev.whetstone.testkit.web.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Writes, changes and removes messages, whoever asks, and tells of it. */
public final class Messages {
  private static final Duration NONCE_COUNTS = Duration.ofMinutes(5);

  private record Sent(Message message, Instant at) {}

  private final World world;
  private final Composer composer;
  private final Map<String, Sent> nonces = new ConcurrentHashMap<>();

  public Messages(World world, Attachments attachments) {
    this.world = world;
    this.composer = new Composer(world, attachments);
  }

  /** Writes it, unless its author has just written one with the same nonce and says to look. */
  public Message create(Draft draft) {
    String nonce = Json.text(draft.body(), "nonce").orElse("");
    if (nonce.isEmpty()) {
      return write(draft);
    }
    boolean enforced = draft.body().path("enforce_nonce").asBoolean();
    Instant now = world.clock().instant();
    String key = draft.author().id() + " " + nonce;
    return nonces
        .compute(
            key,
            (_, before) ->
                enforced && before != null && before.at().plus(NONCE_COUNTS).isAfter(now)
                    ? before
                    : new Sent(write(draft), now))
        .message();
  }

  private Message write(Draft draft) {
    ObjectNode json = composer.compose(draft);
    wake(draft.channel());
    return add(draft, json);
  }

  /** A message wakes a thread, unless that has been locked. */
  private void wake(Channel channel) {
    if (!channel.state().archived()) {
      return;
    }
    if (channel.state().locked()) {
      throw Problem.THREAD_ARCHIVED.refused();
    }
    world.change(channel, channel.state().woken(world.clock().instant()));
  }

  /** The message that says someone is thinking. */
  public Message createThinking(Draft draft) {
    wake(draft.channel());
    int ephemeral = draft.onlyFor().isPresent() ? Message.EPHEMERAL : 0;
    ObjectNode json = composer.blank(draft, Message.LOADING | ephemeral);
    draft.interaction().ifPresent(json::setAll);
    return add(draft, json);
  }

  private Message add(Draft draft, ObjectNode json) {
    Message message = new Message(draft.author(), draft.onlyFor(), json);
    draft.channel().add(message);
    tell("MESSAGE_CREATE", draft.channel(), message);
    return message;
  }

  public void edit(Channel channel, Message message, JsonNode body, List<Upload> files) {
    ObjectNode json = composer.revise(message.json(), message.author(), channel, body, files);
    json.remove("nonce");
    replace(channel, message, json);
  }

  /** The thinking ends with what the body says; it stays with whom it was for. */
  public void fulfil(Channel channel, Message message, JsonNode body, List<Upload> files) {
    ObjectNode blank = message.copy();
    blank.put("flags", blank.path("flags").asInt() & ~Message.LOADING);
    ObjectNode json = composer.revise(blank, message.author(), channel, body, files);
    replace(channel, message, json.putNull("edited_timestamp"));
  }

  /** Shows something else from now on, and tells of it. */
  void replace(Channel channel, Message message, ObjectNode json) {
    message.replace(json);
    tell("MESSAGE_UPDATE", channel, message);
  }

  public boolean delete(Channel channel, Message message) {
    boolean was = channel.remove(message.id());
    if (was && message.onlyFor().isEmpty()) {
      ObjectNode json = Json.object().put("id", message.id()).put("channel_id", channel.id());
      channel.guild().map(Guild::id).ifPresent(id -> json.put("guild_id", id));
      tell("MESSAGE_DELETE", channel, json, json);
    }
    return was;
  }

  private void tell(String type, Channel channel, Message message) {
    if (message.onlyFor().isPresent() || world.isForeign(channel)) {
      return;
    }
    ObjectNode json = message.copy();
    channel.guild().ifPresent(guild -> addServer(json, guild, message));
    tell(type, channel, json, isOpen(channel, message) ? json : withoutContent(json));
  }

  /** Whether the bot may read it without the intent for contents. */
  private boolean isOpen(Channel channel, Message message) {
    String bot = world.bot().id();
    return channel.guild().isEmpty()
        || message.author().id().equals(bot)
        || message.json().path("mentions").valueStream().anyMatch(u -> isUser(u, bot));
  }

  private static boolean isUser(JsonNode user, String id) {
    return user.path("id").asText().equals(id);
  }

  private static ObjectNode withoutContent(ObjectNode message) {
    ObjectNode json = message.deepCopy().put("content", "");
    List.of("embeds", "attachments", "components").forEach(json::putArray);
    return json;
  }

  private static void addServer(ObjectNode json, Guild guild, Message message) {
    json.put("guild_id", guild.id());
    guild
        .member(message.author().id())
        .ifPresent(member -> json.set("member", member.withoutUser()));
  }

  private void tell(String type, Channel channel, ObjectNode json, ObjectNode withoutContent) {
    long intent =
        channel.guild().isPresent() ? Intent.GUILD_MESSAGES.bit() : Intent.DIRECT_MESSAGES.bit();
    Optional<String> guild = channel.guild().map(Guild::id);
    world.tell(new Event(type, json, withoutContent, guild, intent));
  }
}
