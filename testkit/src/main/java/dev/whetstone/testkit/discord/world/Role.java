package dev.whetstone.testkit.discord.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.web.Json;

/**
 * A role of a server.
 *
 * @param bot whether it is the one that Discord made for the bot
 */
public record Role(
    String id, String name, long permissions, int position, boolean mentionable, boolean bot) {
  public Role with(boolean canBeMentioned) {
    return new Role(id, name, permissions, position, canBeMentioned, bot);
  }

  public ObjectNode json(String botUser) {
    ObjectNode json =
        Json.object()
            .put("id", id)
            .put("name", name)
            .put("permissions", Long.toString(permissions))
            .put("position", position)
            .put("color", 0)
            .put("hoist", false)
            .put("managed", bot)
            .put("mentionable", mentionable)
            .put("flags", 0)
            .putNull("icon")
            .putNull("unicode_emoji");
    json.putObject("colors")
        .put("primary_color", 0)
        .putNull("secondary_color")
        .putNull("tertiary_color");
    if (bot) {
      json.putObject("tags").put("bot_id", botUser);
    }
    return json;
  }
}
