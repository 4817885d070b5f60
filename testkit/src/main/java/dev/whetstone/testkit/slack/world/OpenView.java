package dev.whetstone.testkit.slack.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.web.Json;

/** A modal that a user has open, or their App Home. */
public record OpenView(String id, String team, String user, String hash, ObjectNode view) {
  /** As methods and events show it. */
  public ObjectNode json(String app, String bot) {
    ObjectNode json = view.deepCopy();
    json.put("id", id).put("team_id", team).put("hash", hash).put("app_id", app);
    json.put("bot_id", bot).put("root_view_id", id).putNull("previous_view_id");
    for (String name : new String[] {"private_metadata", "callback_id", "external_id"}) {
      if (!json.hasNonNull(name)) {
        json.put(name, "");
      }
    }
    if (!json.has("state")) {
      json.set("state", Json.object().set("values", Json.object()));
    }
    return json;
  }
}
