package dev.whetstone.testkit.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.discord.check.Allowance;
import dev.whetstone.testkit.discord.check.RateLimitPlan;
import dev.whetstone.testkit.discord.check.RateLimits;
import dev.whetstone.testkit.discord.check.RequestCheck;
import dev.whetstone.testkit.discord.http.Answer;
import dev.whetstone.testkit.discord.http.Call;
import dev.whetstone.testkit.discord.http.Gate;
import dev.whetstone.testkit.discord.http.Refused;
import dev.whetstone.testkit.discord.http.Route;
import dev.whetstone.testkit.discord.http.Upload;
import dev.whetstone.testkit.web.Json;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Limits and checks as the options want them. */
record Checks(Optional<RateLimits> limits, Optional<RequestCheck> bodies)
    implements Gate.Inspection {
  private static final List<String> WARM =
      List.of(
          "POST /interactions/{interaction_id}/{interaction_token}/callback",
          "POST /webhooks/{webhook_id}/{webhook_token}",
          "POST /channels/{channel_id}/messages");

  static Checks of(FakeDiscordOptions options, InstantSource clock) {
    return new Checks(
        options.limited()
            ? Optional.of(new RateLimits(clock, RateLimitPlan.likeDiscord()))
            : Optional.empty(),
        options.checked() ? Optional.of(warm(new RequestCheck())) : Optional.empty());
  }

  /** The first check of a route takes long, and an interaction has three seconds. */
  private static RequestCheck warm(RequestCheck check) {
    for (String route : WARM) {
      String[] parts = route.split(" ");
      var _ = check.check(parts[0], parts[1], Json.object());
    }
    return check;
  }

  @Override
  public Map<String, String> limit(Route route, Call call, String token) {
    return limits
        .map(l -> l.ask(token, route.method(), route.path(), major(call)))
        .map(Checks::headers)
        .orElse(Map.of());
  }

  @Override
  public void check(Route route, Call call) {
    bodies
        .filter(_ -> !route.method().equals("GET"))
        .flatMap(b -> b.check(route.method(), route.path(), listingFiles(call)))
        .ifPresent(error -> {
          throw new Refused(Answer.of(400, error));
        });
  }

  /** Files need not be described; the checks count those that are. */
  private static JsonNode listingFiles(Call call) {
    if (call.files().isEmpty() || !call.body().isObject()) {
      return call.body();
    }
    ObjectNode body = call.object().deepCopy();
    ObjectNode message = body.path("data") instanceof ObjectNode data ? data : body;
    if (!message.has("attachments")) {
      call.files().forEach(file -> message.withArray("attachments").add(listed(file)));
    }
    return body;
  }

  private static ObjectNode listed(Upload file) {
    return Json.object().put("id", file.key()).put("filename", file.name());
  }

  private static Map<String, String> headers(Allowance allowance) {
    allowance
        .refusal()
        .ifPresent(body -> {
          throw new Refused(Answer.of(429, body).with(allowance.headers()));
        });
    return allowance.headers();
  }

  /** A webhook counts with its token. */
  private static String major(Call call) {
    Map<String, String> path = call.context().pathParamMap();
    return Stream.of("channel_id", "guild_id", "webhook_id", "webhook_token", "interaction_token")
        .map(name -> path.getOrDefault(name, ""))
        .reduce("", (a, b) -> a + "/" + b);
  }
}
