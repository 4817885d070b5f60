package dev.whetstone.testkit.slack.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.slack.world.Team;
import dev.whetstone.testkit.slack.world.Upload;
import dev.whetstone.testkit.slack.world.World;
import dev.whetstone.testkit.web.Address;
import dev.whetstone.testkit.web.Json;
import java.util.List;
import java.util.Set;

/** Who one is, who others are, and files. */
record OtherMethods(World world, Places places, Address address) {
  List<Method> methods() {
    return List.of(
        Method.bot("auth.test", Set.of(), 600, this::test),
        Method.bot("users.info", Set.of("users:read"), Method.TIER_4, this::user),
        Method.bot(
            "files.getUploadURLExternal", Set.of("files:write"), Method.TIER_4, this::uploadUrl),
        Method.bot(
            "files.completeUploadExternal", Set.of("files:write"), Method.TIER_4, this::complete));
  }

  private ObjectNode test(Call call) {
    Team team = places.team(call);
    ObjectNode body =
        Call.ok()
            .put("url", "https://" + team.domain() + ".slack.com/")
            .put("team", team.name())
            .put("user", "whetstone")
            .put("team_id", team.id())
            .put("user_id", team.bot().id())
            .put("bot_id", "B" + team.bot().id().substring(1))
            .put("is_enterprise_install", world.team(call.owner()).isEmpty());
    team.enterprise().ifPresent(enterprise -> body.put("enterprise_id", enterprise));
    return body;
  }

  private ObjectNode user(Call call) {
    return Call.ok().set("user", places.user(call, "user").json());
  }

  private ObjectNode uploadUrl(Call call) {
    String name = call.need("filename");
    int length = call.number("length", 0);
    if (length <= 0) {
      throw Refused.because("invalid_arguments");
    }
    String id = world.ids().next("F");
    String team = places.team(call).id();
    String alt = call.text("alt_txt").or(() -> call.text("alt_text")).orElse("");
    world.uploads().put(id, new Upload(id, team, name, length, alt, false, false));
    return Call.ok().put("upload_url", address.http() + "/upload/v1/" + id).put("file_id", id);
  }

  private ObjectNode complete(Call call) {
    ArrayNode files = Json.array();
    for (ObjectNode wanted : call.objects("files")) {
      String id = wanted.path("id").asText();
      Upload file = world.uploads().get(id);
      if (file == null || !file.team().equals(places.team(call).id())) {
        throw Refused.because("file_not_found");
      }
      if (!file.stored()) {
        throw Refused.because("file_upload_incomplete");
      }
      world.completed(id);
      files.add(
          Json.object()
              .put("id", id)
              .put("title", wanted.path("title").asText(file.name()))
              .put("name", file.name())
              .put("mimetype", "image/png")
              .put("filetype", "png")
              .put("size", file.length()));
    }
    return Call.ok().set("files", files);
  }
}
