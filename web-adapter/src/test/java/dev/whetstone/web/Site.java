package dev.whetstone.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.core.chat.CommandCatalog;
import dev.whetstone.core.chat.Inbox;
import dev.whetstone.core.chat.MemoryKeep;
import dev.whetstone.core.chat.PlatformContext;
import dev.whetstone.core.chat.RequestBudget;
import dev.whetstone.testkit.SettableClock;
import dev.whetstone.testkit.contract.SamplePainter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A playground that runs on a free port, and what its page sends and receives. */
public final class Site implements AutoCloseable {
  public static final SettableClock CLOCK = SettableClock.at("2026-11-22T09:00:00Z");
  private static final ObjectMapper JSON = new ObjectMapper();
  private final HttpClient client = HttpClient.newHttpClient();
  private final Playground playground;

  private Site(Playground playground) {
    this.playground = playground;
  }

  public static Site open(Path folder, CommandCatalog commands, Inbox inbox) {
    return open(folder, commands, inbox, CLOCK);
  }

  public static Site open(Path folder, CommandCatalog commands, Inbox inbox, InstantSource clock) {
    Playground playground =
        (Playground) new PlaygroundProvider().open(context(folder, "0", clock)).orElseThrow();
    playground.start(commands, inbox);
    return new Site(playground);
  }

  public static PlatformContext context(Path folder, String port, InstantSource clock) {
    return new PlatformContext(
        Map.of("playground.port", port, "playground.data", folder.toString()),
        clock,
        new SamplePainter(),
        RequestBudget.UNLIMITED,
        new MemoryKeep());
  }

  public Playground playground() {
    return playground;
  }

  public URI uri(String path) {
    return playground.address().resolve(path);
  }

  /** What the member sees, as the page is told. */
  public JsonNode state(String member) {
    return json(get("/api/state?as=" + member));
  }

  public List<JsonNode> messages(String member) {
    return StreamSupport.stream(state(member).path("messages").spliterator(), false).toList();
  }

  public HttpResponse<byte[]> get(String path) {
    return send(HttpRequest.newBuilder(uri(path)));
  }

  /** What came of an act of the member in the channel {@code daily}; it must be taken. */
  public JsonNode act(String member, String what, Map<String, ?> details) {
    ObjectNode body = JSON.createObjectNode().put("as", member).put("channel", "daily");
    body.setAll((ObjectNode) JSON.valueToTree(details));
    HttpResponse<byte[]> response = post("/api/" + what, body.toString());
    if (response.statusCode() != 200) {
      throw new AssertionError(response.statusCode() + " " + json(response));
    }
    return json(response);
  }

  public JsonNode command(String member, String line) {
    return act(member, "command", Map.of("text", line));
  }

  public HttpResponse<byte[]> post(String path, String body) {
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  public HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return client.send(
          request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public static JsonNode json(HttpResponse<byte[]> response) {
    return json(new String(response.body(), StandardCharsets.UTF_8));
  }

  public static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }

  @Override
  public void close() {
    playground.close();
    client.close();
  }
}
