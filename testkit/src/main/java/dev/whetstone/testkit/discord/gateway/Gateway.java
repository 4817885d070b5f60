package dev.whetstone.testkit.discord.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.discord.world.Event;
import dev.whetstone.testkit.discord.world.Guild;
import dev.whetstone.testkit.discord.world.Intent;
import dev.whetstone.testkit.discord.world.World;
import dev.whetstone.testkit.web.Address;
import dev.whetstone.testkit.web.Json;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** All sessions, and the events that go to them. */
public final class Gateway implements Event.Listener {
  private final Map<String, GatewaySession> sessions = new ConcurrentHashMap<>();
  private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
  private final List<Identity> identities = new CopyOnWriteArrayList<>();
  private final AtomicLong numbers = new AtomicLong();
  private final GatewayRules rules;
  private final Address address;
  private volatile @Nullable World world;

  public Gateway(GatewayRules rules, Address address) {
    this.rules = rules;
    this.address = address;
  }

  /** The world that it tells of, which has it as its listener. */
  public void serve(World served) {
    world = served;
  }

  GatewayRules rules() {
    return rules;
  }

  @Override
  public void hear(Event event) {
    for (GatewaySession session : sessions.values()) {
      if (session.identity().hears(event)) {
        boolean all = session.identity().wants(Intent.MESSAGE_CONTENT);
        ObjectNode data = all ? event.data() : event.withoutContent();
        session.dispatch(event.type(), data.toString());
      }
    }
  }

  /** The intents of the newest IDENTIFY; 0 before the first. */
  public long intents() {
    return identities.isEmpty() ? 0 : identities.getLast().intents();
  }

  /** How often a bot has identified itself. */
  public int identifies() {
    return identities.size();
  }

  /** How many connections are open. */
  public int connections() {
    return connections.size();
  }

  /** Closes every connection with the code; 1006 without a word. */
  public void drop(int code) {
    connections.forEach(connection -> connection.close(code, "Dropped by a test."));
  }

  /** Ends every session; their bots have to identify anew. */
  void forgetSessions() {
    sessions.clear();
  }

  /** Asks every bot to come again and go on where it was. */
  public void askToReconnect() {
    connections.forEach(c -> c.send("{\"op\":7,\"d\":null}"));
  }

  /** Asks every bot for a heartbeat now. */
  public void askForHeartbeat() {
    connections.forEach(c -> c.send("{\"op\":1,\"d\":null}"));
  }

  /** Tells every bot that its session is invalid. */
  public void invalidate(boolean resumable) {
    if (!resumable) {
      forgetSessions();
    }
    connections.forEach(c -> c.send("{\"op\":9,\"d\":" + resumable + "}"));
  }

  /** Closes the connections that have not sent a heartbeat for too long, by nanoseconds. */
  public void closeSilent(long now) {
    long most = rules.heartbeat().toNanos() * 3 / 2;
    connections.stream()
        .filter(connection -> now - connection.lastBeat() > most)
        .forEach(CloseCode.TIMED_OUT::close);
  }

  void opened(Connection connection) {
    connections.add(connection);
    long interval = rules.heartbeat().toMillis();
    connection.send(
        "{\"op\":10,\"s\":null,\"t\":null,\"d\":{\"heartbeat_interval\":"
            + interval
            + ",\"_trace\":[\"fake\"]}}");
  }

  void closed(Connection connection, int code) {
    connections.remove(connection);
    connection.closed();
    connection
        .session()
        .ifPresent(session -> {
          session.lose(connection);
          if (!CloseCode.keepsSession(code)) {
            sessions.remove(session.id());
          }
        });
  }

  Optional<GatewaySession> session(String id) {
    return Optional.ofNullable(sessions.get(id));
  }

  void identify(Connection connection, Identity identity) {
    identities.add(identity);
    String id = "fake-session-" + numbers.incrementAndGet();
    GatewaySession session = new GatewaySession(id, identity, connection);
    connection.serve(session);
    session.inOrder(() -> welcome(session));
  }

  /** Held in order: what happens meanwhile is told afterwards. */
  private void welcome(GatewaySession session) {
    sessions.put(session.id(), session);
    Collection<Guild> guilds = guilds(session.identity());
    session.dispatch("READY", ready(session, guilds).toString());
    if (session.identity().wants(Intent.GUILDS)) {
      guilds.forEach(
          g -> session.dispatch("GUILD_CREATE", world().shapes().guildCreate(g).toString()));
    }
  }

  private List<Guild> guilds(Identity identity) {
    return world().guilds().stream()
        .filter(world()::botIsIn)
        .filter(guild -> identity.isResponsible(Optional.of(guild.id())))
        .sorted(Comparator.comparing(Guild::id))
        .toList();
  }

  private ObjectNode ready(GatewaySession session, Collection<Guild> guilds) {
    String bot = world().bot().id();
    ObjectNode json =
        Json.object()
            .put("v", 10)
            .put("session_id", session.id())
            .put("resume_gateway_url", address.sockets() + "/gateway/")
            .put("session_type", "normal");
    json.set("user", world().bot().json().put("verified", true).put("mfa_enabled", false));
    json.putObject("application").put("id", bot).put("flags", 0);
    json.putArray("shard").add(session.identity().shard()).add(session.identity().shards());
    json.set("guilds", Json.array(guilds.stream().map(Gateway::unavailable).toList()));
    List.of("private_channels", "relationships", "presences", "geo_ordered_rtc_regions", "_trace")
        .forEach(json::putArray);
    json.putObject("user_settings");
    return json;
  }

  private static ObjectNode unavailable(Guild guild) {
    return Json.object().put("id", guild.id()).put("unavailable", true);
  }

  World world() {
    World served = world;
    if (served == null) {
      throw new IllegalStateException("The gateway is not open yet.");
    }
    return served;
  }
}
