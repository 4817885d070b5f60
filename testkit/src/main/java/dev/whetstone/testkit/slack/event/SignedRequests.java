package dev.whetstone.testkit.slack.event;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whetstone.testkit.web.Json;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Requests to the app's address, signed with its secret. */
public final class SignedRequests implements Way, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private final URI address;
  private final String secret;
  private final InstantSource clock;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();

  public SignedRequests(URI address, String secret, InstantSource clock) {
    this.clock = clock;
    this.address = address;
    this.secret = secret;
  }

  @Override
  public CompletableFuture<Ack> tell(Envelope envelope, int attempt) {
    HttpRequest.Builder request = request(body(envelope), type(envelope), clock.millis() / 1000);
    if (attempt > 0) {
      request
          .header("X-Slack-Retry-Num", Integer.toString(attempt))
          .header("X-Slack-Retry-Reason", "http_timeout");
    }
    return client
        .sendAsync(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString())
        .handle(
            (response, failed) -> failed == null ? ack(response) : Ack.failed("operation_timeout"));
  }

  private static Ack ack(HttpResponse<String> response) {
    return response.statusCode() == 200
        ? Ack.of(Json.parse(response.body()).orElse(Json.object()))
        : Ack.failed("http_error " + response.statusCode());
  }

  /** A request with Slack's signature for that second. */
  public HttpRequest.Builder request(String body, String type, long timestamp) {
    return HttpRequest.newBuilder(address)
        .header("Content-Type", type)
        .header("X-Slack-Request-Timestamp", Long.toString(timestamp))
        .header("X-Slack-Signature", signature(timestamp, body))
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private String signature(long timestamp, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] hash = mac.doFinal(("v0:" + timestamp + ":" + body).getBytes(StandardCharsets.UTF_8));
      return "v0=" + HexFormat.of().formatHex(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("No HMAC on this machine", e);
    }
  }

  static String type(Envelope envelope) {
    return envelope.kind() == Envelope.Kind.EVENT
        ? "application/json"
        : "application/x-www-form-urlencoded";
  }

  static String body(Envelope envelope) {
    return switch (envelope.kind()) {
      case EVENT -> envelope.payload().toString();
      case INTERACTIVE -> "payload=" + encoded(envelope.payload().toString());
      case COMMAND ->
          envelope
              .payload()
              .propertyStream()
              .map(p -> encoded(p.getKey()) + "=" + encoded(text(p.getValue())))
              .collect(Collectors.joining("&"));
    };
  }

  private static String text(JsonNode value) {
    return value.isNull() ? "" : value.asText();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
