package dev.whetstone.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whetstone.testkit.web.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;

/** Calls methods as any HTTP client would. */
record Caller(HttpClient client, String api, String token) implements AutoCloseable {
  Caller(String api, String token) {
    this(HttpClient.newHttpClient(), api, token);
  }

  /** An answer with what its headers say. */
  record Answer(int status, JsonNode body, Optional<String> retryAfter) {
    String error() {
      return body.path("error").asText();
    }
  }

  Answer json(String method, String body) {
    return send(method, "application/json", body);
  }

  Answer form(String method, String body) {
    return send(method, "application/x-www-form-urlencoded", body);
  }

  private Answer send(String method, String type, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(api + method))
            .header("Content-Type", type)
            .header("Authorization", "Bearer " + token)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      return new Answer(
          response.statusCode(),
          Json.parse(response.body()).orElse(Json.object()),
          response.headers().firstValue("Retry-After"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
