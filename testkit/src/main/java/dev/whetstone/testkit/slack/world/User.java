package dev.whetstone.testkit.slack.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.web.Json;

/** Somebody in a workspace. */
public record User(
    String id, String team, String name, boolean admin, boolean bot, boolean deleted) {
  public User deactivated() {
    return new User(id, team, name, admin, bot, true);
  }

  public User named(String newName) {
    return new User(id, team, newName, admin, bot, deleted);
  }

  /** As {@code users.info} shows it. */
  public ObjectNode json() {
    ObjectNode profile = Json.object().put("real_name", name).put("display_name", name);
    return Json.object()
        .put("id", id)
        .put("team_id", team)
        .put("name", handle())
        .put("deleted", deleted)
        .put("real_name", name)
        .put("tz", "Europe/Amsterdam")
        .put("is_admin", admin)
        .put("is_owner", false)
        .put("is_bot", bot)
        .put("is_app_user", bot)
        .put("updated", 1)
        .set("profile", profile);
  }

  /** The old-fashioned name, which Slack sends along. */
  public String handle() {
    return name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", ".");
  }
}
