package dev.whetstone.testkit.discord.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.discord.http.Upload;
import dev.whetstone.testkit.discord.world.Snowflakes;
import dev.whetstone.testkit.web.Address;
import dev.whetstone.testkit.web.Json;
import io.javalin.http.Context;
import java.net.URLConnection;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The files of messages, and where they can be fetched. */
public final class Attachments {
  public static final String PATH = "/attachments/{channel}/{attachment}/{name}";
  private static final long PNG = 0x89504E470D0A1A0AL;
  private final Map<String, Upload> stored = new ConcurrentHashMap<>();
  private final Snowflakes ids;
  private final Address address;

  public Attachments(Snowflakes ids, Address address) {
    this.ids = ids;
    this.address = address;
  }

  /** The file, or 404 as the content network says it. */
  public void serve(Context context) {
    Upload upload = stored.get(context.pathParam("attachment"));
    if (upload == null) {
      context.status(404).result("This content is no longer available.");
    } else {
      context.contentType(type(upload)).result(upload.bytes());
    }
  }

  /** Stores what came with a request; {@code attachments} in its body describes it. */
  List<ObjectNode> store(String channel, JsonNode body, List<Upload> uploads) {
    List<ObjectNode> all = new ArrayList<>();
    for (Upload upload : uploads) {
      all.add(store(channel, described(body, upload.key()), upload));
    }
    return all;
  }

  /** Those of before that the body keeps: all where it does not speak of attachments. */
  static List<ObjectNode> kept(JsonNode message, JsonNode body) {
    List<ObjectNode> before = Json.objects(message, "attachments");
    if (!Json.has(body, "attachments")) {
      return before;
    }
    List<String> named =
        Json.objects(body, "attachments").stream().map(a -> a.path("id").asText()).toList();
    return before.stream().filter(a -> named.contains(a.path("id").asText())).toList();
  }

  private ObjectNode store(String channel, Optional<ObjectNode> described, Upload upload) {
    String id = ids.next();
    stored.put(id, upload);
    String name = described.flatMap(d -> Json.text(d, "filename")).orElse(upload.name());
    String url =
        address.http()
            + "/attachments/"
            + channel
            + "/"
            + id
            + "/"
            + URLEncoder.encode(name, StandardCharsets.UTF_8);
    ObjectNode json =
        Json.object()
            .put("id", id)
            .put("filename", name)
            .put("size", upload.bytes().length)
            .put("url", url)
            .put("proxy_url", url)
            .put("content_type", type(upload));
    described
        .flatMap(d -> Json.text(d, "description"))
        .filter(words -> !words.isEmpty())
        .ifPresent(words -> json.put("description", words));
    putSize(json, upload.bytes());
    return json;
  }

  private static Optional<ObjectNode> described(JsonNode body, String key) {
    return Json.objects(body, "attachments").stream()
        .filter(a -> a.path("id").asText().equals(key))
        .findFirst();
  }

  private static String type(Upload upload) {
    return Optional.ofNullable(URLConnection.guessContentTypeFromName(upload.name()))
        .orElse(upload.type());
  }

  private static void putSize(ObjectNode json, byte[] bytes) {
    if (bytes.length >= 24 && ByteBuffer.wrap(bytes).getLong() == PNG) {
      ByteBuffer header = ByteBuffer.wrap(bytes, 16, 8);
      json.put("width", header.getInt()).put("height", header.getInt());
    }
  }
}
