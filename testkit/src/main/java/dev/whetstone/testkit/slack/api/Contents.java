package dev.whetstone.testkit.slack.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.slack.world.Team;
import dev.whetstone.testkit.slack.world.Upload;
import dev.whetstone.testkit.slack.world.World;
import dev.whetstone.testkit.web.Json;
import java.util.List;

/** Turns what an app sends into what a message holds. */
public record Contents(World world) {
  private static final int LONGEST_TEXT = 40_000;
  private static final List<String> KEPT =
      List.of("text", "blocks", "attachments", "metadata", "mrkdwn");

  /** {@link Refused} for what no message can be. */
  public ObjectNode of(Team team, JsonNode sent) {
    if (sent.path("text").asText().isEmpty()
        && sent.path("blocks").isEmpty()
        && sent.path("attachments").isEmpty()) {
      throw Refused.because("no_text");
    }
    if (sent.path("text").asText().length() > LONGEST_TEXT) {
      throw Refused.because("msg_too_long");
    }
    ObjectNode content =
        Json.object()
            .put("user", team.bot().id())
            .put("bot_id", "B" + team.bot().id().substring(1))
            .put("app_id", world.app())
            .put("team", team.id());
    KEPT.stream().filter(sent::hasNonNull).forEach(name -> content.set(name, sent.get(name)));
    content.set("blocks", blocks(team, sent.path("blocks")));
    return content;
  }

  /** With the ids that Slack makes up, and the words of files. */
  public JsonNode blocks(Team team, JsonNode sent) {
    if (!sent.isArray()) {
      return Json.array();
    }
    JsonNode blocks = sent.deepCopy();
    for (JsonNode block : blocks) {
      if (block instanceof ObjectNode object && !block.hasNonNull("block_id")) {
        object.put("block_id", world.ids().next("b"));
      }
      if (block.path("type").asText().equals("image") && block.hasNonNull("slack_file")) {
        checkFile(team, block.path("slack_file").path("id").asText());
      }
      name(block);
    }
    return blocks;
  }

  private void checkFile(Team team, String id) {
    Upload file = world.uploads().get(id);
    if (file == null || !file.complete() || !file.team().equals(team.id())) {
      throw Refused.because("invalid_blocks");
    }
  }

  private void name(JsonNode block) {
    for (JsonNode element : block.path("elements")) {
      if (element.path("type").asText().equals("button")
          && element instanceof ObjectNode button
          && !element.hasNonNull("action_id")) {
        button.put("action_id", world.ids().next("a"));
      }
    }
  }
}
