package dev.whetstone.testkit.discord.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.discord.http.Problem;
import dev.whetstone.testkit.discord.http.Refused;
import dev.whetstone.testkit.discord.http.Upload;
import dev.whetstone.testkit.discord.world.Channel;
import dev.whetstone.testkit.discord.world.Message;
import dev.whetstone.testkit.discord.world.User;
import dev.whetstone.testkit.discord.world.World;
import dev.whetstone.testkit.web.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Makes what a message shows out of what a request says. */
final class Composer {
  private static final int SUPPRESS_EMBEDS = 1 << 2;
  private static final int MAY_BE_SET =
      SUPPRESS_EMBEDS | Message.EPHEMERAL | Message.SILENT | Message.COMPONENTS_V2;
  private static final int MAY_BE_CHANGED = SUPPRESS_EMBEDS | Message.COMPONENTS_V2;
  private static final int ACTION_ROW = 1;
  private static final List<String> LEGACY =
      List.of("content", "embeds", "stickers", "sticker_ids", "poll");
  private final World world;
  private final Attachments attachments;

  Composer(World world, Attachments attachments) {
    this.world = world;
    this.attachments = attachments;
  }

  ObjectNode compose(Draft draft) {
    ObjectNode body = draft.body();
    int flags = body.path("flags").asInt() & MAY_BE_SET;
    if (draft.onlyFor().isPresent()) {
      flags |= Message.EPHEMERAL;
    }
    ObjectNode json = blank(draft, flags);
    if (Json.has(body, "nonce")) {
      json.set("nonce", body.get("nonce"));
    }
    fill(json, body, draft.channel(), attached(draft));
    if (isEmpty(json)) {
      throw Problem.EMPTY_MESSAGE.refused();
    }
    new Mentions(world, draft.channel(), draft.author(), body).put(json, text(json));
    draft.interaction().ifPresent(json::setAll);
    return json;
  }

  /** What a message shows after a PATCH. */
  ObjectNode revise(
      ObjectNode before, User author, Channel channel, JsonNode body, List<Upload> files) {
    ObjectNode json = before.deepCopy();
    json.put("edited_timestamp", world.clock().instant().toString());
    int flags = before.path("flags").asInt();
    if (Json.has(body, "flags")) {
      int asked = body.path("flags").asInt() & MAY_BE_CHANGED;
      flags = asked | (flags & ~SUPPRESS_EMBEDS);
    }
    json.put("flags", flags);
    List<ObjectNode> all = new ArrayList<>(Attachments.kept(before, body));
    all.addAll(attachments.store(channel.id(), body, files));
    fill(json, body, channel, all);
    if (isEmpty(json)) {
      throw Problem.EMPTY_MESSAGE.refused();
    }
    new Mentions(world, channel, author, body).put(json, text(json));
    return json;
  }

  private List<ObjectNode> attached(Draft draft) {
    List<ObjectNode> all = attachments.store(draft.channel().id(), draft.body(), draft.files());
    draft.onlyFor().ifPresent(_ -> all.forEach(a -> a.put("ephemeral", true)));
    return all;
  }

  /** A message that does not say anything yet. */
  ObjectNode blank(Draft draft, int flags) {
    ObjectNode json =
        Json.object()
            .put("id", world.ids().next())
            .put("channel_id", draft.channel().id())
            .put("type", 0)
            .put("content", "")
            .put("timestamp", world.clock().instant().toString())
            .putNull("edited_timestamp")
            .put("tts", false)
            .put("mention_everyone", false)
            .put("pinned", false)
            .put("flags", flags);
    json.set("author", draft.author().json());
    List.of("mentions", "mention_roles", "attachments", "embeds", "components")
        .forEach(json::putArray);
    return json;
  }

  private static void fill(
      ObjectNode json, JsonNode body, Channel channel, List<ObjectNode> attached) {
    boolean v2 = (json.path("flags").asInt() & Message.COMPONENTS_V2) != 0;
    if (v2) {
      refuseLegacy(json, body);
    }
    Components components = new Components(attached);
    json.set("attachments", Json.array(attached));
    if (body.has("content")) {
      json.put("content", Json.text(body, "content").orElse(""));
    }
    if (body.has("embeds")) {
      json.set("embeds", components.shownEmbeds(body.path("embeds")));
    }
    if (body.has("components")) {
      ArrayNode shown = components.shown(body.path("components"));
      if (!v2) {
        refuseNew(shown);
      }
      json.set("components", shown);
    }
    if (Json.has(body, "message_reference")) {
      json.set("message_reference", body.get("message_reference"));
      json.put("type", 19);
      Json.text(body.path("message_reference"), "message_id")
          .flatMap(channel::message)
          .ifPresent(m -> json.set("referenced_message", m.json()));
    }
  }

  private static void refuseLegacy(ObjectNode json, JsonNode body) {
    for (String field : LEGACY) {
      boolean now = Json.has(body, field) && !isBlank(body.get(field));
      boolean before = !body.has(field) && json.has(field) && !isBlank(json.get(field));
      if (now || before) {
        throw Refused.field(
            field,
            "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
            "The '%s' field cannot be used when using MessageFlags.IS_COMPONENTS_V2"
                .formatted(field));
      }
    }
  }

  private static boolean isBlank(JsonNode value) {
    return value.isNull() || (value.isContainerNode() ? value.isEmpty() : value.asText().isEmpty());
  }

  private static void refuseNew(ArrayNode components) {
    IntStream.range(0, components.size())
        .filter(i -> components.get(i).path("type").asInt() != ACTION_ROW)
        .findFirst()
        .ifPresent(i -> {
          throw Refused.field(
              "components." + i + ".type",
              "UNION_TYPE_CHOICES",
              "Value of field \"type\" must be one of (1,).");
        });
  }

  private static boolean isEmpty(ObjectNode json) {
    return json.path("content").asText().isBlank()
        && json.path("embeds").isEmpty()
        && json.path("components").isEmpty()
        && json.path("attachments").isEmpty();
  }

  private static String text(ObjectNode json) {
    return json.path("content").asText() + "\n" + Components.text(json.path("components"));
  }
}
