package dev.whetstone.testkit.slack.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.web.Address;
import dev.whetstone.testkit.web.Json;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Socket Mode. */
public final class Sockets implements Way {
  public static final String PATH = "/link";
  private static final int PATIENCE = 3;
  private static final int BAD_TICKET = 4_001;
  private static final int GOING = 1_000;
  private final Address address;
  private final String app;
  private final Set<String> tickets = ConcurrentHashMap.newKeySet();
  private final List<WsContext> open = new CopyOnWriteArrayList<>();
  private final Map<String, CompletableFuture<Ack>> waiting = new ConcurrentHashMap<>();
  private final AtomicInteger turn = new AtomicInteger();

  public Sockets(Address address, String app) {
    this.address = address;
    this.app = app;
  }

  /** The address of a new connection, good once. */
  public String ticket() {
    String ticket = UUID.randomUUID().toString();
    tickets.add(ticket);
    return address.sockets() + PATH + "/?ticket=" + ticket + "&app_id=" + app;
  }

  public void addTo(WsConfig config) {
    config.onConnect(this::welcome);
    config.onMessage(context -> heard(context.message()));
    config.onClose(this::left);
    config.onError(this::left);
  }

  private void left(WsContext context) {
    open.removeIf(other -> other.sessionId().equals(context.sessionId()));
  }

  private void welcome(WsContext context) {
    String ticket = context.queryParam("ticket");
    if (ticket == null || !tickets.remove(ticket)) {
      context.closeSession(BAD_TICKET, "invalid ticket");
      return;
    }
    context.enableAutomaticPings(5, TimeUnit.SECONDS);
    open.add(context);
    ObjectNode hello = Json.object().put("type", "hello").put("num_connections", open.size());
    hello.putObject("connection_info").put("app_id", app);
    hello.putObject("debug_info").put("host", "fake").put("approximate_connection_time", 18_060);
    context.send(hello.toString());
  }

  private void heard(String text) {
    JsonNode ack = Json.parse(text).orElse(Json.object());
    CompletableFuture<Ack> waits = waiting.remove(ack.path("envelope_id").asText());
    if (waits != null) {
      waits.complete(Ack.of(ack.path("payload")));
    }
  }

  @Override
  public CompletableFuture<Ack> tell(Envelope envelope, int attempt) {
    List<WsContext> now = List.copyOf(open);
    if (now.isEmpty()) {
      return CompletableFuture.completedFuture(Ack.failed("dispatch_failed"));
    }
    String id = UUID.randomUUID().toString();
    CompletableFuture<Ack> ack = new CompletableFuture<>();
    waiting.put(id, ack);
    WsContext chosen = now.get(Math.floorMod(turn.getAndIncrement(), now.size()));
    chosen.send(envelope.json(id, attempt).toString());
    return ack.completeOnTimeout(Ack.failed("operation_timeout"), PATIENCE, TimeUnit.SECONDS)
        .whenComplete((_, _) -> waiting.remove(id));
  }

  /** How many connections there are. */
  public int count() {
    return open.size();
  }

  /** Says that the connections end soon, and ends them. */
  public void disconnect(String reason) {
    String words = Json.object().put("type", "disconnect").put("reason", reason).toString();
    for (WsContext context : List.copyOf(open)) {
      open.remove(context);
      context.send(words);
      context.closeSession(GOING, reason);
    }
  }

  /** Ends every connection without a word. */
  public void drop() {
    for (WsContext context : List.copyOf(open)) {
      open.remove(context);
      context.session.disconnect();
    }
  }
}
