package dev.whetstone.testkit.discord.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.web.Json;
import java.util.Locale;
import java.util.regex.Pattern;

/** An account, a person's or the bot's. */
public record User(String id, String name, boolean bot) {
  private static final Pattern NOT_IN_HANDLES = Pattern.compile("[^a-z0-9_.]");

  public ObjectNode json() {
    String handle = NOT_IN_HANDLES.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("_");
    ObjectNode json =
        Json.object()
            .put("id", id)
            .put("username", handle)
            .put("discriminator", bot ? "0001" : "0")
            .put("global_name", bot ? null : name)
            .put("public_flags", 0)
            .put("flags", 0)
            .put("bot", bot)
            .put("system", false);
    for (String absent :
        new String[] {"avatar", "banner", "accent_color", "avatar_decoration_data", "clan"}) {
      json.putNull(absent);
    }
    return json;
  }
}
