package dev.whetstone.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.web.Site;
import dev.whetstone.web.SiteTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in, and what comes of requests that are wrong. */
final class GuardTest extends SiteTest {
  private static final String COMMAND =
      "{\"as\":\"ada\",\"channel\":\"daily\",\"text\":\"/streak\"}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "127.0.0.1.evil.example",
        "localhost.evil.example:80",
        "0.0.0.0",
        "127.0.0.1:80:80",
        ""
      })
  void aForeignHostIsRefused(String host) throws IOException {
    for (String path : List.of("/", "/api/state?as=ada", "/js/main.js", "/api/events?as=ada")) {
      String answer = RawHttp.send(site.uri("/"), "GET " + path + " HTTP/1.1", "Host: " + host);
      assertTrue(answer.matches("(?s)HTTP/1.1 40[03] .*"), answer);
      assertFalse(answer.contains("Whetstone playground</title>"), answer);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]"})
  void ownNamesAreTaken(String name) throws IOException {
    String host = "Host: " + name + ":" + site.uri("/").getPort();
    assertTrue(RawHttp.send(site.uri("/"), "GET / HTTP/1.1", host).startsWith("HTTP/1.1 200"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://evil.example", "null", "https://127.0.0.1", "http://127.0.0.1:1"})
  void aForeignOriginIsRefused(String origin) {
    assertEquals(403, site.send(command().header("Origin", origin)).statusCode());
    assertEquals(List.of(), inbox.received());
  }

  @Test
  void theOwnOriginIsTaken() {
    String origin = site.uri("/").toString().replaceFirst("/$", "");
    assertEquals(200, site.send(command().header("Origin", origin)).statusCode());
    assertEquals(1, inbox.received().size());
  }

  @Test
  void dataIsNotForOtherSites() {
    HttpRequest.Builder data = HttpRequest.newBuilder(site.uri("/api/state?as=ada"));
    assertEquals(403, site.send(data.header("Sec-Fetch-Site", "cross-site")).statusCode());
    HttpRequest.Builder page = HttpRequest.newBuilder(site.uri("/"));
    assertEquals(200, site.send(page.header("Sec-Fetch-Site", "cross-site")).statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/jsonp"})
  void onlyJsonIsTaken(String type) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(site.uri("/api/command"))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(COMMAND));
    assertEquals(415, site.send(request).statusCode());
    assertEquals(List.of(), inbox.received());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{\"as\":\"ada\"}",
        "{\"as\":\"mallory\",\"channel\":\"daily\",\"text\":\"/streak\"}",
        "{\"as\":\"ada\",\"channel\":\"nowhere\",\"text\":\"/streak\"}",
        "{\"as\":\"ada\",\"channel\":\"daily\"}",
        "{\"as\":\"ada\",\"channel\":\"daily\",\"text\":7}",
        "{\"as\":{},\"channel\":[],\"text\":null}"
      })
  void malformedInputIsRefusedInAPlainSentence(String body) {
    for (String path : List.of("command", "press", "submit", "suggest")) {
      refusedPlainly(400, site.post("/api/" + path, body));
    }
    assertEquals(List.of(), inbox.received());
  }

  @Test
  void whatIsNoActionIsRefused() {
    String start =
        "{\"as\":\"ada\",\"channel\":\"daily\",\"message\":\"m1\",\"fields\":{},\"action\":";
    for (String action :
        List.of("\"\"", "\"a b\"", "\"" + "x".repeat(101) + "\"", "\"<x>\"", "1")) {
      refusedPlainly(400, site.post("/api/press", start + action + "}"));
      refusedPlainly(400, site.post("/api/submit", start + action + "}"));
      refusedPlainly(400, site.post("/api/board", start + action + "}"));
    }
    refusedPlainly(400, site.post("/api/submit", start.replace("{}", "{\"a\":1}") + "\"a\"}"));
  }

  @Test
  void tenThousandCharactersReachTheCoreAndFarMoreDoNot() {
    String answer = "数".repeat(10_000);
    String body =
        "{\"as\":\"ada\",\"channel\":\"daily\",\"action\":\"w\",\"fields\":{\"a\":\"%s\"}}";
    assertEquals(200, site.post("/api/submit", body.formatted(answer)).statusCode());
    assertEquals(1, inbox.received().size());

    refusedPlainly(413, site.post("/api/submit", body.formatted("x".repeat(64 * 1024))));
    assertEquals(1, inbox.received().size());
  }

  @Test
  void unknownAddressesAndMembersAreRefusedPlainly() {
    refusedPlainly(404, site.get("/nothing"));
    refusedPlainly(404, site.get("/api/nothing"));
    refusedPlainly(404, site.get("/api/pictures/" + "0".repeat(64) + ".png"));
    refusedPlainly(404, site.get("/api/pictures/..%2Fmessages.jsonl"));
    refusedPlainly(400, site.get("/api/state?as=mallory"));
    refusedPlainly(400, site.get("/api/state"));
    refusedPlainly(400, site.get("/api/events?as=mallory"));
  }

  @Test
  void everyAnswerForbidsWhatThePageDoesNotNeed() {
    for (String path : List.of("/", "/css/base.css", "/api/state?as=ada", "/nothing")) {
      HttpResponse<byte[]> answer = site.get(path);
      assertEquals(
          "nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""), path);
      String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
      assertTrue(policy.startsWith("default-src 'none';"), path);
      assertFalse(policy.contains("unsafe"), path);
      assertTrue(answer.headers().firstValue("Server").isEmpty(), path);
    }
  }

  @Test
  void noOtherAddressOfThisMachineAnswers() throws IOException {
    List<InetAddress> others =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(a -> !a.isLoopbackAddress() && !a.isLinkLocalAddress())
            .toList();
    for (InetAddress other : others) {
      assertFalse(connects(other, site.uri("/").getPort()), other.toString());
    }
    assertTrue(connects(InetAddress.getLoopbackAddress(), site.uri("/").getPort()));
  }

  private static boolean connects(InetAddress address, int port) {
    try (Socket socket = new Socket(address, port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private static void refusedPlainly(int status, HttpResponse<byte[]> answer) {
    String problem = Site.json(answer).path("problem").asText();
    assertEquals(status, answer.statusCode(), problem);
    assertTrue(problem.matches("[A-Z].*\\.") || problem.matches("“.*\\."), problem);
    assertFalse(problem.contains("Exception") || problem.contains("java"), problem);
  }

  private HttpRequest.Builder command() {
    return HttpRequest.newBuilder(site.uri("/api/command"))
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(COMMAND));
  }
}
