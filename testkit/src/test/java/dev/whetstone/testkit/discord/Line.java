package dev.whetstone.testkit.discord;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whetstone.testkit.contract.Await;
import dev.whetstone.testkit.web.Json;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** One gateway connection of a bot that has no library. */
final class Line implements WebSocket.Listener, AutoCloseable {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Inflater inflater = new Inflater();
  private final WebSocket socket;
  private volatile int code;

  /**
   * @param query such as {@code compress=zlib-stream}
   */
  Line(FakeDiscord discord, String query) {
    URI uri = URI.create(discord.gateway() + "?v=10&encoding=json&" + query);
    socket = CLIENT.newWebSocketBuilder().buildAsync(uri, this).join();
  }

  Line(FakeDiscord discord) {
    this(discord, "");
  }

  /** Connected and identified, and told of its servers. */
  static Line ready(FakeDiscord discord, long intents) {
    Line line = new Line(discord);
    line.identify(discord.token(), intents, 0, 1);
    line.event("READY");
    return line;
  }

  void say(String json) {
    socket.sendText(json, true).join();
  }

  void identify(String token, long intents, int shard, int shards) {
    say(
        """
        {"op":2,"d":{"token":"%s","intents":%d,"shard":[%d,%d],"properties":{}}}\
        """
            .formatted(token, intents, shard, shards));
  }

  void resume(String token, String session, long number) {
    say(
        """
        {"op":6,"d":{"token":"%s","session_id":"%s","seq":%d}}\
        """
            .formatted(token, session, number));
  }

  /** The newest event of that type, awaited: its data. */
  JsonNode event(String type) {
    return Await.value(
            type, () -> events(type).stream().reduce((_, b) -> b), () -> "heard " + heard)
        .path("d");
  }

  List<JsonNode> events(String type) {
    return heard.stream().filter(m -> m.path("t").asText().equals(type)).toList();
  }

  /** The first message with that op, awaited. */
  JsonNode op(int op) {
    return Await.value(
        "op " + op,
        () -> heard.stream().filter(m -> m.path("op").asInt() == op).findFirst(),
        () -> "heard " + heard);
  }

  long lastNumber() {
    return heard.stream().mapToLong(m -> m.path("s").asLong()).max().orElse(0);
  }

  /** The code with which the server hangs up, awaited. */
  int closedWith() {
    return Await.value("a close", () -> Optional.of(code).filter(c -> c != 0), heard::toString);
  }

  /** Hangs up without a word, as a broken network does. */
  void breakOff() {
    socket.abort();
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    text.append(data);
    if (last) {
      heard.add(Json.parse(text.toString()).orElseThrow());
      text.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
    byte[] chunk = new byte[data.remaining()];
    data.get(chunk);
    bytes.writeBytes(chunk);
    if (last) {
      heard.add(Json.parse(inflate(bytes.toByteArray())).orElseThrow());
      bytes.reset();
    }
    from.request(1);
    return null;
  }

  private String inflate(byte[] compressed) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] chunk = new byte[4096];
    inflater.setInput(compressed);
    try {
      int read = inflater.inflate(chunk);
      while (read > 0) {
        out.write(chunk, 0, read);
        read = inflater.inflate(chunk);
      }
    } catch (DataFormatException e) {
      throw new IllegalStateException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
    code = status;
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    code = 1006;
  }

  @Override
  public void close() {
    socket.abort();
    inflater.end();
  }
}
