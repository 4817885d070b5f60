package dev.whetstone.testkit.discord.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.web.Json;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request as handlers see it.
 *
 * @param body an empty object where there is none
 */
public record Call(Context context, JsonNode body, List<Upload> files) {
  public Call {
    files = List.copyOf(files);
  }

  static Call of(Context context) {
    String type = Optional.ofNullable(context.contentType()).orElse("");
    return type.startsWith("multipart/form-data") ? multipart(context) : plain(context);
  }

  public String path(String name) {
    return context.pathParam(name);
  }

  public Optional<String> query(String name) {
    return Optional.ofNullable(context.queryParam(name));
  }

  public boolean isAsked(String flag) {
    return query(flag).filter(v -> v.equalsIgnoreCase("true") || v.equals("1")).isPresent();
  }

  /** The body where it has to be an object. */
  public ObjectNode object() {
    if (body instanceof ObjectNode object) {
      return object;
    }
    throw Problem.BAD_JSON.refused();
  }

  private static Call plain(Context context) {
    String text = context.body();
    return new Call(context, text.isBlank() ? Json.object() : json(text), List.of());
  }

  private static Call multipart(Context context) {
    List<Upload> files = new ArrayList<>();
    for (Map.Entry<String, List<UploadedFile>> part : context.uploadedFileMap().entrySet()) {
      String key = part.getKey().replaceAll("^files?\\[?|\\]$", "");
      part.getValue().forEach(file -> files.add(upload(key, file)));
    }
    String payload = Optional.ofNullable(context.formParam("payload_json")).orElse("{}");
    return new Call(context, json(payload), files);
  }

  private static Upload upload(String key, UploadedFile file) {
    String type = Optional.ofNullable(file.contentType()).orElse("application/octet-stream");
    try (InputStream content = file.content()) {
      return new Upload(key, file.filename(), type, content.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("The upload " + file.filename() + " broke off", e);
    }
  }

  private static JsonNode json(String text) {
    return Json.parse(text).orElseThrow(Problem.BAD_JSON::refused);
  }
}
