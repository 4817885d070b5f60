package dev.whetstone.testkit.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whetstone.testkit.web.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

/** Requests of a bot that has no library. */
final class Rest implements AutoCloseable {
  record Response(int status, JsonNode json, HttpHeaders headers) {
    int code() {
      return json.path("code").asInt(-1);
    }
  }

  private final HttpClient client = HttpClient.newHttpClient();
  private final FakeDiscord discord;

  Rest(FakeDiscord discord) {
    this.discord = discord;
  }

  Response call(String method, String path, String body) throws IOException {
    return send(request(method, path, body).header("Authorization", "Bot " + discord.token()));
  }

  /** Without a token: what has one in its path needs no other. */
  Response open(String method, String path, String body) throws IOException {
    return send(request(method, path, body));
  }

  Response call(String method, String path) throws IOException {
    return call(method, path, "");
  }

  /** What comes back where all goes well. */
  JsonNode ok(String method, String path, String body) throws IOException {
    Response response = call(method, path, body);
    assertTrue(response.status() < 300, () -> method + " " + path + " gives " + response);
    return response.json();
  }

  JsonNode ok(String method, String path) throws IOException {
    return ok(method, path, "");
  }

  /** Refused with this status and Discord's code. */
  void refused(int status, int code, String method, String path, String body) throws IOException {
    Response response = call(method, path, body);
    assertEquals(status, response.status(), response::toString);
    assertEquals(code, response.code(), response::toString);
  }

  /** The id of a new message of the bot. */
  String post(String channel, String body) throws IOException {
    return ok("POST", "channels/" + channel + "/messages", body).path("id").asText();
  }

  /** A message with files, which are texts by name. */
  Response upload(String method, String path, String payload, Map<String, String> files)
      throws IOException {
    StringBuilder body = new StringBuilder();
    part(body, "name=\"payload_json\"", "application/json", payload);
    int number = 0;
    for (Map.Entry<String, String> file : files.entrySet()) {
      String name = "name=\"files[" + number++ + "]\"; filename=\"" + file.getKey() + "\"";
      part(body, name, "application/octet-stream", file.getValue());
    }
    body.append("--cut--\r\n");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(discord.api() + path))
            .method(method, HttpRequest.BodyPublishers.ofString(body.toString()))
            .header("Content-Type", "multipart/form-data; boundary=cut")
            .header("Authorization", "Bot " + discord.token());
    return send(request);
  }

  private static void part(StringBuilder body, String name, String type, String content) {
    body.append("--cut\r\nContent-Disposition: form-data; ").append(name);
    body.append("\r\nContent-Type: ").append(type).append("\r\n\r\n").append(content);
    body.append("\r\n");
  }

  String fetch(String url) throws IOException {
    return raw(HttpRequest.newBuilder(URI.create(url))).body();
  }

  private HttpRequest.Builder request(String method, String path, String body) {
    HttpRequest.BodyPublisher content =
        body.isEmpty()
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body);
    URI uri = URI.create(path.startsWith("http") ? path : discord.api() + path);
    return HttpRequest.newBuilder(uri)
        .method(method, content)
        .header("Content-Type", "application/json");
  }

  private Response send(HttpRequest.Builder request) throws IOException {
    HttpResponse<String> response = raw(request);
    JsonNode json = Json.parse(response.body()).orElseGet(Json::object);
    return new Response(response.statusCode(), json, response.headers());
  }

  private HttpResponse<String> raw(HttpRequest.Builder request) throws IOException {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
