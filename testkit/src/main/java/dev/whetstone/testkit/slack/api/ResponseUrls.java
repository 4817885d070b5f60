package dev.whetstone.testkit.slack.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.slack.check.ArgumentCheck;
import dev.whetstone.testkit.slack.world.Channel;
import dev.whetstone.testkit.slack.world.Message;
import dev.whetstone.testkit.slack.world.Team;
import dev.whetstone.testkit.slack.world.World;
import dev.whetstone.testkit.web.Address;
import dev.whetstone.testkit.web.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Addresses to answer an interaction at: five times within half an hour. */
public final class ResponseUrls {
  private static final String ROUTE = "response_url";
  private static final Duration LIFE = Duration.ofMinutes(30);
  private static final int USES = 5;
  private final World world;
  private final Address address;
  private final Gate gate;
  private final Trouble.Maker troubles;
  private final Optional<ArgumentCheck> check;
  private final Contents contents;
  private final Map<String, Way> ways = new ConcurrentHashMap<>();

  /** Where an answer goes. */
  private static final class Way {
    private final Team team;
    private final Channel channel;
    private final String user;
    private final Optional<String> source;
    private final long since = System.nanoTime();
    private final CompletableFuture<Boolean> answered = new CompletableFuture<>();
    private int uses;

    Way(Team team, Channel channel, String user, Optional<String> source) {
      this.team = team;
      this.channel = channel;
      this.user = user;
      this.source = source;
    }
  }

  public ResponseUrls(
      World world,
      Address address,
      Gate gate,
      Trouble.Maker troubles,
      Optional<ArgumentCheck> check) {
    this.world = world;
    this.address = address;
    this.gate = gate;
    this.troubles = troubles;
    this.check = check;
    this.contents = new Contents(world);
  }

  /**
   * A new address.
   *
   * @param source the message whose button was pressed
   */
  public String issue(Team team, Channel channel, String user, Optional<String> source) {
    String name = UUID.randomUUID().toString();
    ways.put(name, new Way(team, channel, user, source));
    return address.http() + "/actions/" + team.id() + "/" + name;
  }

  /** Done when something has been written at that address. */
  public CompletableFuture<Boolean> answered(String url) {
    return Objects.requireNonNull(ways.get(url.substring(url.lastIndexOf('/') + 1))).answered;
  }

  public void addTo(RoutesConfig routes) {
    routes.post("/actions/{team}/{name}", this::serve);
  }

  private void serve(Context context) {
    gate.meet(troubles.next(ROUTE), context, () -> answer(context));
  }

  private ObjectNode answer(Context context) {
    Way way = ways.get(context.pathParam("name"));
    JsonNode sent = Json.parse(context.body()).orElse(Json.object());
    if (way == null || System.nanoTime() - way.since > LIFE.toNanos()) {
      context.status(404);
      return Refused.because("expired_url").body();
    }
    if (sent.hasNonNull("blocks")) {
      Optional<ArgumentCheck.Problem> problem = check.flatMap(c -> c.message(sent));
      if (problem.isPresent()) {
        context.status(400);
        return ArgumentCheck.answer(problem.get());
      }
    }
    return world.with(() -> carryOut(way, sent, context));
  }

  private ObjectNode carryOut(Way way, JsonNode sent, Context context) {
    if (++way.uses > USES) {
      context.status(404);
      return Refused.because("used_url").body();
    }
    try {
      if (sent.path("delete_original").asBoolean()) {
        way.source.flatMap(way.channel::find).ifPresent(way.channel.messages()::remove);
      } else {
        write(way, sent);
      }
      way.answered.complete(true);
      return Call.ok();
    } catch (Refused refused) {
      context.status(400);
      return refused.body();
    }
  }

  private void write(Way way, JsonNode sent) {
    Optional<Message> source = way.source.flatMap(way.channel::find);
    ObjectNode content = contents.of(way.team, sent);
    if (sent.path("replace_original").asBoolean() && source.isPresent()) {
      if (source.get().content().has("metadata")) {
        content.set("metadata", source.get().content().get("metadata"));
      }
      way.channel.replace(source.get(), content);
      return;
    }
    boolean toAll = sent.path("response_type").asText().equals("in_channel");
    world.say(
        way.channel,
        content,
        Json.text(sent, "thread_ts"),
        toAll ? Optional.empty() : Optional.of(way.user));
  }
}
