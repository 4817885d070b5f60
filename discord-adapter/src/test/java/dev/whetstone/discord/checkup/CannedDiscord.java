package dev.whetstone.discord.checkup;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Answers the few requests of the checkup with what a test lays ready. */
final class CannedDiscord implements AutoCloseable {
  static final String TOKEN = "token-of-a-test";

  private final Map<String, String> bodies = new ConcurrentHashMap<>();
  private final Map<String, Integer> failures = new ConcurrentHashMap<>();
  private final HttpServer server;

  CannedDiscord() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/api/v10/", this::answer);
    server.start();
    answer("users/@me", "{'id':'1','username':'Whet','bot':true}");
    answer("applications/@me", application(Map.of()));
    answer("users/@me/guilds", "[]");
  }

  /** JSON with single quotes. */
  static String application(Map<String, String> more) {
    Map<String, String> fields =
        new HashMap<>(
            Map.of(
                "id", "'4711'",
                "bot_public", "true",
                "bot_require_code_grant", "false",
                "interactions_endpoint_url", "null"));
    fields.putAll(more);
    StringBuilder json = new StringBuilder("{'name':'Whet'");
    fields.forEach((name, value) -> json.append(",'" + name + "':" + value));
    return json.append("}").toString();
  }

  void answer(String path, String json) {
    bodies.put("/api/v10/" + path, json.replace('\'', '"'));
  }

  void fail(String path, int status) {
    failures.put("/api/v10/" + path, status);
  }

  /** The address of the API. */
  String api() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/api/v10";
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] body = bodies.getOrDefault(path, "{}").getBytes(UTF_8);
    exchange.sendResponseHeaders(status(exchange, path), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private int status(HttpExchange exchange, String path) {
    boolean known = ("Bot " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    boolean named =
        exchange.getRequestHeaders().getFirst("User-Agent").startsWith("DiscordBot (https://");
    return known && named ? failures.getOrDefault(path, bodies.containsKey(path) ? 200 : 404) : 401;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
