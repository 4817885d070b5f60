package dev.whetstone.slack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The browser of somebody who installs the app. */
record Browser(int port) {
  private static final Pattern STATE = Pattern.compile("[?&](?:amp;)?state=([^&\"]+)");

  /** Opens the page, agrees in Slack, and comes back with the code. */
  HttpResponse<String> install(String code) {
    HttpResponse<String> page = get("/slack/install", "");
    Matcher state = STATE.matcher(page.body());
    if (!state.find()) {
      throw new AssertionError("No state in " + page.body());
    }
    String cookie = page.headers().firstValue("set-cookie").orElseThrow().split(";")[0];
    return callback(code, URLDecoder.decode(state.group(1), StandardCharsets.UTF_8), cookie);
  }

  HttpResponse<String> callback(String code, String state, String cookie) {
    return get("/slack/oauth_redirect?code=" + code + "&state=" + state, cookie);
  }

  private HttpResponse<String> get(String path, String cookie) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
      if (!cookie.isEmpty()) {
        request.header("Cookie", cookie);
      }
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
