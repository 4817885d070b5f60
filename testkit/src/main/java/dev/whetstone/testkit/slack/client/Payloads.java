package dev.whetstone.testkit.slack.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.slack.api.Triggers;
import dev.whetstone.testkit.slack.world.Channel;
import dev.whetstone.testkit.slack.world.Message;
import dev.whetstone.testkit.slack.world.OpenView;
import dev.whetstone.testkit.slack.world.Team;
import dev.whetstone.testkit.slack.world.User;
import dev.whetstone.testkit.slack.world.World;
import dev.whetstone.testkit.web.Json;

/** What Slack sends for each thing that a user does. */
record Payloads(World world, Triggers triggers) {
  private static final String TOKEN = "legacy-verification";

  ObjectNode command(Team team, User user, Channel channel, String command, String text) {
    ObjectNode json =
        Json.object()
            .put("token", TOKEN)
            .put("team_id", team.id())
            .put("team_domain", team.domain())
            .put("channel_id", channel.id())
            .put("channel_name", channel.user().isPresent() ? "directmessage" : channel.name())
            .put("user_id", user.id())
            .put("user_name", user.handle())
            .put("command", command)
            .put("text", text)
            .put("api_app_id", world.app())
            .put("is_enterprise_install", Boolean.toString(isWide(team)))
            .put("trigger_id", triggers.issue(team.id(), user.id()));
    team.enterprise().ifPresent(e -> json.put("enterprise_id", e).put("enterprise_name", "Org"));
    return json;
  }

  /** Whether the app is installed across the organisation alone. */
  private boolean isWide(Team team) {
    return team.enterprise().isPresent()
        && world.tokens().owners().contains(team.enterprise().get())
        && !world.tokens().owners().contains(team.id());
  }

  private ObjectNode interaction(String type, Team team, User user) {
    ObjectNode json = Json.object().put("type", type);
    json.putObject("user")
        .put("id", user.id())
        .put("username", user.handle())
        .put("name", user.handle())
        .put("team_id", team.id());
    json.put("api_app_id", world.app()).put("token", TOKEN);
    json.put("trigger_id", triggers.issue(team.id(), user.id()));
    json.putObject("team").put("id", team.id()).put("domain", team.domain());
    team.enterprise()
        .ifPresentOrElse(
            e -> json.putObject("enterprise").put("id", e).put("name", "Org"),
            () -> json.putNull("enterprise"));
    return json.put("is_enterprise_install", isWide(team));
  }

  ObjectNode press(
      Team team, User user, Channel channel, Message message, JsonNode block, JsonNode button) {
    ObjectNode json = interaction("block_actions", team, user);
    boolean hidden = message.only().isPresent();
    ObjectNode container =
        json.putObject("container")
            .put("type", "message")
            .put("message_ts", message.ts())
            .put("channel_id", channel.id())
            .put("is_ephemeral", hidden);
    message.thread().ifPresent(ts -> container.put("thread_ts", ts));
    json.putObject("channel").put("id", channel.id()).put("name", name(channel));
    if (!hidden) {
      json.set("message", message.json());
    }
    json.putObject("state").putObject("values");
    json.putArray("actions").add(action(block, button));
    return json;
  }

  private static String name(Channel channel) {
    return switch (channel.kind()) {
      case PUBLIC -> channel.name();
      case PRIVATE -> "privategroup";
      case DIRECT -> "directmessage";
    };
  }

  ObjectNode pressHome(Team team, User user, OpenView home, JsonNode block, JsonNode button) {
    ObjectNode json = interaction("block_actions", team, user);
    json.putObject("container").put("type", "view").put("view_id", home.id());
    json.set("view", view(team, home));
    json.putArray("actions").add(action(block, button));
    return json;
  }

  private ObjectNode action(JsonNode block, JsonNode button) {
    ObjectNode action =
        Json.object()
            .put("type", "button")
            .put("action_id", button.path("action_id").asText())
            .put("block_id", block.path("block_id").asText())
            .put("action_ts", world.ids().ts());
    action.set("text", button.path("text"));
    Json.text(button, "value").ifPresent(value -> action.put("value", value));
    return action;
  }

  ObjectNode submission(Team team, User user, OpenView modal, ObjectNode values) {
    ObjectNode json = interaction("view_submission", team, user);
    ObjectNode view = view(team, modal);
    view.set("state", Json.object().set("values", values));
    json.set("view", view);
    json.putArray("response_urls");
    return json;
  }

  ObjectNode shortcut(Team team, User user, String callback) {
    return interaction("shortcut", team, user)
        .put("callback_id", callback)
        .put("action_ts", world.ids().ts());
  }

  ObjectNode view(Team team, OpenView view) {
    return view.json(world.app(), "B" + team.bot().id().substring(1));
  }

  /** The outer event around an event. */
  ObjectNode event(Team team, ObjectNode event) {
    ObjectNode json =
        Json.object()
            .put("token", TOKEN)
            .put("team_id", team.id())
            .put("api_app_id", world.app())
            .put("type", "event_callback")
            .put("event_id", world.ids().next("Ev"))
            .put("event_time", world.clock().millis() / 1000)
            .put("is_ext_shared_channel", false);
    team.enterprise().ifPresent(e -> json.put("enterprise_id", e));
    json.set("event", event.put("event_ts", world.ids().ts()));
    ObjectNode authorization =
        Json.object()
            .put("team_id", team.id())
            .put("user_id", team.bot().id())
            .put("is_bot", true)
            .put("is_enterprise_install", isWide(team));
    team.enterprise()
        .ifPresentOrElse(
            e -> authorization.put("enterprise_id", e),
            () -> authorization.putNull("enterprise_id"));
    json.putArray("authorizations").add(authorization);
    return json;
  }
}
