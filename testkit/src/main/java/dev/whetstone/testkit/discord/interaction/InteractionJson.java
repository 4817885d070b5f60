package dev.whetstone.testkit.discord.interaction;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.discord.world.Channel;
import dev.whetstone.testkit.discord.world.Guild;
import dev.whetstone.testkit.discord.world.Message;
import dev.whetstone.testkit.discord.world.Permissions;
import dev.whetstone.testkit.discord.world.User;
import dev.whetstone.testkit.discord.world.World;
import dev.whetstone.testkit.web.Json;

/** INTERACTION_CREATE as Discord writes it. */
record InteractionJson(World world) {
  private static final int MOST_BYTES = 10 * 1024 * 1024;

  ObjectNode of(Interaction interaction) {
    Interaction.Act act = interaction.act();
    ObjectNode json =
        Json.object()
            .put("id", interaction.id())
            .put("application_id", world.bot().id())
            .put("type", act.kind().number())
            .put("token", interaction.token())
            .put("version", 1)
            .put("channel_id", act.channel().id())
            .put("locale", "en-US")
            .put("app_permissions", permissions(act.channel(), world.bot()))
            .put("attachment_size_limit", MOST_BYTES);
    json.set("data", act.data());
    json.putArray("entitlements");
    json.set("channel", channel(act));
    act.source().map(Message::json).ifPresent(message -> json.set("message", message));
    act.channel()
        .guild()
        .ifPresentOrElse(guild -> addServer(json, guild, act), () -> addPrivate(json, act));
    return json;
  }

  /** What a message says about the interaction that it answers. */
  ObjectNode metadata(Interaction interaction) {
    String bot = world.bot().id();
    ObjectNode json = Json.object().put("application_id", bot).put("webhook_id", bot);
    ObjectNode about =
        json.putObject("interaction_metadata")
            .put("id", interaction.id())
            .put("type", interaction.act().kind().number());
    about.set("user", interaction.act().user().json());
    about.set("authorizing_integration_owners", owners(interaction.act()));
    if (interaction.act().kind() == Interaction.Kind.COMMAND) {
      about.put("name", interaction.act().data().path("name").asText());
      json.put("type", 20);
    }
    return json;
  }

  /** Who let the app in: the server, 0 for direct messages, or the user alone. */
  private ObjectNode owners(Interaction.Act act) {
    ObjectNode owners = Json.object();
    if (!world.isForeign(act.channel())) {
      owners.put("0", act.channel().guild().map(Guild::id).orElse("0"));
    }
    if (world.hasInstalled(act.user())) {
      owners.put("1", act.user().id());
    }
    return owners;
  }

  private ObjectNode channel(Interaction.Act act) {
    return world
        .shapes()
        .channel(act.channel())
        .put("permissions", permissions(act.channel(), act.user()));
  }

  private static String permissions(Channel channel, User user) {
    return Long.toString(Permissions.in(channel, user.id()));
  }

  private void addServer(ObjectNode json, Guild guild, Interaction.Act act) {
    json.put("guild_id", guild.id()).put("guild_locale", "en-US").put("context", 0);
    json.putObject("guild").put("id", guild.id()).put("locale", "en-US").putArray("features");
    guild
        .member(act.user().id())
        .ifPresent(member ->
            json.set(
                "member",
                member.json().put("permissions", permissions(act.channel(), act.user()))));
    json.set("authorizing_integration_owners", owners(act));
  }

  private void addPrivate(ObjectNode json, Interaction.Act act) {
    json.put("context", world.isForeign(act.channel()) ? 2 : 1);
    json.set("user", act.user().json());
    json.set("authorizing_integration_owners", owners(act));
  }
}
