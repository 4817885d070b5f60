package dev.whetstone.testkit.bench.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Does in the playground's channel {@value #CHANNEL} what a browser does. */
final class DemoVisitor implements AutoCloseable {
  private static final String CHANNEL = "daily";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(20);
  private static final long LONGEST_POST_NANOS = Duration.ofSeconds(30).toNanos();
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI address;

  DemoVisitor(URI address) {
    this.address = address;
  }

  /** A message that everybody sees. */
  record Post(JsonNode message) {
    String id() {
      return message.path("id").asText();
    }

    /** The action behind a button. */
    String action(String label) {
      return elements(message.path("card").path("blocks"))
          .flatMap(block -> elements(block.path("buttons")))
          .filter(button -> button.path("label").asText().equals(label))
          .map(button -> button.path("action").asText())
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("No button " + label + ": " + message));
    }
  }

  /** Loads the page's data as a member. */
  JsonNode load(String member) throws IOException, InterruptedException {
    return send(request("/api/state?as=" + member).GET());
  }

  void type(String member, String line) throws IOException, InterruptedException {
    post("/api/command", body(member).put("text", line));
  }

  void press(String member, Post post, String label) throws IOException, InterruptedException {
    post("/api/press", body(member).put("message", post.id()).put("action", post.action(label)));
  }

  /** Waits for the daily card to appear in the channel. */
  Post awaitPost(String member) throws IOException, InterruptedException {
    long start = System.nanoTime();
    while (System.nanoTime() - start < LONGEST_POST_NANOS) {
      Optional<Post> post = post(load(member));
      if (post.isPresent()) {
        return post.get();
      }
      Thread.sleep(BETWEEN_LOOKS);
    }
    throw new IllegalStateException("No question appeared: " + load(member));
  }

  private static Optional<Post> post(JsonNode state) {
    return elements(state.path("messages"))
        .filter(message -> message.path("channel").asText().equals(CHANNEL))
        .filter(message -> message.path("key").isTextual() && message.path("to").isNull())
        .findFirst()
        .map(Post::new);
  }

  private void post(String path, ObjectNode body) throws IOException, InterruptedException {
    JsonNode outcome =
        send(
            request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    if (!outcome.path("kind").asText().equals("shown")) {
      throw new IllegalStateException("The demo did not take " + body + ": " + outcome);
    }
  }

  private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> response =
        http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException(
          response.uri() + " answered " + response.statusCode() + ": " + response.body());
    }
    return JSON.readTree(response.body());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve(path)).timeout(LONGEST_ANSWER);
  }

  private static ObjectNode body(String member) {
    return JsonNodeFactory.instance.objectNode().put("as", member).put("channel", CHANNEL);
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  @Override
  public void close() {
    http.close();
  }
}
