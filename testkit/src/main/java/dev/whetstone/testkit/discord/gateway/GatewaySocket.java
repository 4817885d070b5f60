package dev.whetstone.testkit.discord.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.discord.world.Guild;
import dev.whetstone.testkit.web.Json;
import io.javalin.websocket.WsCloseContext;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsConnectContext;
import io.javalin.websocket.WsContext;
import io.javalin.websocket.WsMessageContext;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** What bots say on their WebSockets. */
public final class GatewaySocket {
  private static final String VERSION = "10";
  private final Gateway gateway;
  private final Predicate<String> tokens;
  private final Map<String, Connection> connections = new ConcurrentHashMap<>();

  /**
   * @param tokens whether a token is good
   */
  public GatewaySocket(Gateway gateway, Predicate<String> tokens) {
    this.gateway = gateway;
    this.tokens = tokens;
  }

  public void addTo(WsConfig ws) {
    ws.onConnect(this::connect);
    ws.onMessage(this::hear);
    ws.onClose(this::close);
  }

  private void connect(WsConnectContext context) {
    Connection connection = new Connection(context, System.nanoTime());
    connections.put(context.sessionId(), connection);
    gateway.opened(connection);
    String version = context.queryParam("v");
    if (version != null && !version.equals(VERSION)) {
      CloseCode.INVALID_VERSION.close(connection);
    }
  }

  private void close(WsCloseContext context) {
    connection(context).ifPresent(c -> gateway.closed(c, context.status()));
    connections.remove(context.sessionId());
  }

  private Optional<Connection> connection(WsContext context) {
    return Optional.ofNullable(connections.get(context.sessionId()));
  }

  private void hear(WsMessageContext context) {
    Optional<JsonNode> message = Json.parse(context.message()).filter(JsonNode::isObject);
    connection(context)
        .ifPresent(connection ->
            message.ifPresentOrElse(
                json -> hear(connection, json.path("op").asInt(-1), json.path("d")),
                () -> CloseCode.DECODE_ERROR.close(connection)));
  }

  private void hear(Connection connection, int op, JsonNode data) {
    switch (op) {
      case 1 -> beat(connection);
      case 2 -> identify(connection, Identity.of(data));
      case 6 -> resume(connection, data);
      case 3, 4, 31 -> authenticated(connection);
      case 8 -> members(connection, data);
      default -> CloseCode.UNKNOWN_OPCODE.close(connection);
    }
  }

  private static void beat(Connection connection) {
    connection.beat(System.nanoTime());
    connection.send("{\"op\":11,\"d\":null}");
  }

  private void identify(Connection connection, Identity identity) {
    if (connection.session().isPresent()) {
      CloseCode.ALREADY_AUTHENTICATED.close(connection);
    } else if (!tokens.test(identity.token())) {
      CloseCode.AUTHENTICATION_FAILED.close(connection);
    } else {
      identity
          .problem(gateway.rules())
          .ifPresentOrElse(
              problem -> problem.close(connection), () -> gateway.identify(connection, identity));
    }
  }

  private void resume(Connection connection, JsonNode data) {
    long number = data.path("seq").asLong();
    Optional<GatewaySession> session = gateway.session(data.path("session_id").asText());
    if (connection.session().isPresent()) {
      CloseCode.ALREADY_AUTHENTICATED.close(connection);
    } else if (!tokens.test(data.path("token").asText())) {
      CloseCode.AUTHENTICATION_FAILED.close(connection);
    } else if (session.isPresent() && !session.get().isAheadOf(number)) {
      CloseCode.INVALID_SEQ.close(connection);
    } else if (session.filter(s -> s.canReplay(number)).isEmpty()) {
      connection.send("{\"op\":9,\"d\":false}");
    } else {
      connection.serve(session.get());
      session.get().resume(connection, number);
    }
  }

  private static boolean authenticated(Connection connection) {
    if (connection.session().isEmpty()) {
      CloseCode.NOT_AUTHENTICATED.close(connection);
    }
    return connection.session().isPresent();
  }

  private void members(Connection connection, JsonNode data) {
    if (authenticated(connection)) {
      gateway
          .world()
          .guild(data.path("guild_id").asText())
          .ifPresent(guild ->
              connection
                  .session()
                  .orElseThrow()
                  .dispatch("GUILD_MEMBERS_CHUNK", chunk(guild, data).toString()));
    }
  }

  private static ObjectNode chunk(Guild guild, JsonNode data) {
    JsonNode ids = data.path("user_ids");
    String query = data.path("query").asText();
    ObjectNode json =
        Json.object().put("guild_id", guild.id()).put("chunk_index", 0).put("chunk_count", 1);
    Json.text(data, "nonce").ifPresent(nonce -> json.put("nonce", nonce));
    json.set(
        "members",
        Json.array(
            guild.members().stream()
                .filter(m -> ids.isMissingNode() || ids.toString().contains(m.user().id()))
                .filter(m -> m.user().name().startsWith(query))
                .map(m -> m.json())
                .toList()));
    return json;
  }
}
