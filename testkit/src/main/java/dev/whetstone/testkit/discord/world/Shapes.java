package dev.whetstone.testkit.discord.world;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.web.Json;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Servers and channels as Discord writes them. */
public final class Shapes {
  private static final int AFK_SECONDS = 300;
  private final User bot;

  Shapes(User bot) {
    this.bot = bot;
  }

  /** As in {@code GET /guilds/{guild_id}}. */
  public ObjectNode guild(Guild guild) {
    ObjectNode json =
        Json.object()
            .put("id", guild.id())
            .put("name", guild.name())
            .put("owner_id", guild.owner())
            .put("region", "deprecated")
            .put("afk_timeout", AFK_SECONDS)
            .put("verification_level", 0)
            .put("default_message_notifications", 1)
            .put("explicit_content_filter", 0)
            .put("mfa_level", 0)
            .put("nsfw", false)
            .put("nsfw_level", 0)
            .put("premium_tier", 0)
            .put("premium_subscription_count", 0)
            .put("premium_progress_bar_enabled", false)
            .put("preferred_locale", "en-US")
            .put("system_channel_flags", 0)
            .put("max_members", 500_000)
            .put("max_video_channel_users", 25)
            .put("max_stage_video_channel_users", 50)
            .put("widget_enabled", false);
    NULL_IN_GUILDS.forEach(json::putNull);
    List.of("features", "emojis", "stickers").forEach(json::putArray);
    json.set("roles", roles(guild));
    return json;
  }

  private static final List<String> NULL_IN_GUILDS =
      List.of(
          "max_presences",
          "icon",
          "icon_hash",
          "splash",
          "discovery_splash",
          "banner",
          "description",
          "afk_channel_id",
          "widget_channel_id",
          "application_id",
          "system_channel_id",
          "rules_channel_id",
          "public_updates_channel_id",
          "safety_alerts_channel_id",
          "vanity_url_code",
          "home_header",
          "hub_type",
          "latest_onboarding_question_id",
          "inventory_settings",
          "incidents_data");

  public ArrayNode roles(Guild guild) {
    return Json.array(
        guild.roles().stream()
            .sorted(Comparator.comparingInt(Role::position))
            .map(r -> r.json(bot.id()))
            .toList());
  }

  /** As the gateway sends it to who comes in. */
  public ObjectNode guildCreate(Guild guild) {
    ObjectNode json =
        guild(guild)
            .put("large", false)
            .put("unavailable", false)
            .put("lazy", true)
            .put("member_count", guild.members().size());
    Instant joined = guild.member(bot.id()).map(Member::joined).orElse(guild.created());
    json.put("joined_at", joined.toString());
    json.set("channels", Json.array(channels(guild)));
    json.set("threads", Json.array(activeThreads(guild)));
    json.set("members", Json.array(guild.member(bot.id()).map(Member::json).stream().toList()));
    List.of(
            "presences",
            "voice_states",
            "stage_instances",
            "guild_scheduled_events",
            "soundboard_sounds",
            "embedded_activities")
        .forEach(json::putArray);
    return json;
  }

  /** The channels of the server without threads, in their order. */
  public List<ObjectNode> channels(Guild guild) {
    return channels(guild, channel -> !channel.kind().isThread());
  }

  /** Threads that sleep are not among them. */
  public List<ObjectNode> activeThreads(Guild guild) {
    return channels(guild, c -> c.kind().isThread() && !c.state().archived());
  }

  private List<ObjectNode> channels(Guild guild, Predicate<Channel> wanted) {
    return guild.channels().stream()
        .filter(wanted)
        .sorted(Comparator.comparing(Channel::id))
        .map(this::channel)
        .toList();
  }

  public ObjectNode channel(Channel channel) {
    ObjectNode json =
        Json.object()
            .put("id", channel.id())
            .put("type", channel.kind().number())
            .put("flags", 0)
            .put("last_message_id", lastMessage(channel));
    if (channel.kind() == Channel.Kind.GROUP) {
      json.put("name", (String) null).put("icon", (String) null);
      json.put("owner_id", channel.people().getFirst().id());
      json.set("recipients", Json.array(channel.people().stream().map(User::json).toList()));
    }
    channel.recipient().ifPresent(user -> json.set("recipients", Json.array(List.of(user.json()))));
    channel.guild().ifPresent(guild -> addServerPart(json, channel, guild));
    return json;
  }

  private void addServerPart(ObjectNode json, Channel channel, Guild guild) {
    json.put("guild_id", guild.id())
        .put("name", channel.name())
        .put("parent_id", channel.parent().map(Channel::id).orElse(null))
        .put("rate_limit_per_user", 0)
        .putNull("last_pin_timestamp");
    if (channel.kind().isThread()) {
      addThreadPart(json, channel);
    } else {
      json.put("position", 0).put("nsfw", false).putNull("topic");
      json.set(
          "permission_overwrites",
          Json.array(channel.overwrites().stream().map(Overwrite::json).toList()));
    }
  }

  private void addThreadPart(ObjectNode json, Channel thread) {
    Instant created = Snowflakes.time(thread.id());
    json.put("owner_id", thread.people().getFirst().id())
        .put("message_count", thread.messages().size())
        .put("total_message_sent", thread.messages().size())
        .put("member_count", thread.threadMembers().size());
    json.set("thread_metadata", thread.state().json(created));
    Instant joined = thread.threadMembers().get(bot.id());
    if (joined != null) {
      json.putObject("member")
          .put("id", thread.id())
          .put("user_id", bot.id())
          .put("join_timestamp", joined.toString())
          .put("flags", 1);
    }
  }

  private static @Nullable String lastMessage(Channel channel) {
    var last = channel.messages().lastEntry();
    return last == null ? null : last.getValue().id();
  }
}
