package dev.whetstone.testkit.discord.check;

import java.util.HashMap;
import java.util.Map;

/**
 * The limits in force: over everything that a bot asks, and per route. Discord publishes only the
 * first; the others are what its headers have been seen to say.
 */
public record RateLimitPlan(
    RateLimit global, RateLimit otherRoutes, Map<String, RateLimit> routes) {
  private static final int NO_LIMIT = 1_000_000_000;

  public RateLimitPlan {
    routes = Map.copyOf(routes);
  }

  public static RateLimitPlan likeDiscord() {
    return new RateLimitPlan(RateLimit.of(50, 1), RateLimit.of(50, 10), Map.of())
        .with("POST /channels/{}/messages", RateLimit.of(5, 5))
        .with("PATCH /channels/{}/messages/{}", RateLimit.of(5, 5))
        .with("DELETE /channels/{}/messages/{}", RateLimit.of(5, 1))
        .with("GET /channels/{}/messages", RateLimit.of(5, 1))
        .with("PATCH /channels/{}", RateLimit.of(5, 15))
        .with("POST /channels/{}/messages/{}/threads", RateLimit.of(10, 20))
        .with("POST /channels/{}/threads", RateLimit.of(10, 20))
        .with("PUT /channels/{}/pins/{}", RateLimit.of(5, 4))
        .with("DELETE /channels/{}/pins/{}", RateLimit.of(5, 4))
        .with("PUT /channels/{}/messages/pins/{}", RateLimit.of(5, 4))
        .with("DELETE /channels/{}/messages/pins/{}", RateLimit.of(5, 4))
        .with("POST /users/@me/channels", RateLimit.of(10, 10))
        .with("PUT /applications/{}/commands", RateLimit.of(5, 20))
        .with("POST /applications/{}/commands", RateLimit.of(5, 20))
        .with("PUT /applications/{}/guilds/{}/commands", RateLimit.of(5, 20))
        .with("POST /applications/{}/guilds/{}/commands", RateLimit.of(5, 20))
        .with("POST /webhooks/{}/{}", RateLimit.of(5, 2))
        .with("PATCH /webhooks/{}/{}/messages/{}", RateLimit.of(5, 2))
        .with("PATCH /webhooks/{}/{}/messages/@original", RateLimit.of(5, 2));
  }

  /** Never says no, for measuring what stands in front of it. */
  public static RateLimitPlan unlimited() {
    RateLimit none = RateLimit.of(NO_LIMIT, 1);
    return new RateLimitPlan(none, none, Map.of());
  }

  /** A route with its method; the names of its parameters do not matter. */
  public RateLimitPlan with(String route, RateLimit limit) {
    Map<String, RateLimit> more = new HashMap<>(routes);
    more.put(unnamed(route), limit);
    return new RateLimitPlan(global, otherRoutes, more);
  }

  public RateLimitPlan withGlobal(RateLimit limit) {
    return new RateLimitPlan(limit, otherRoutes, routes);
  }

  RateLimit of(String unnamedRoute) {
    return routes.getOrDefault(unnamedRoute, otherRoutes);
  }

  private static String unnamed(String route) {
    int space = route.indexOf(' ');
    return OpenApi.key(route.substring(0, space), route.substring(space + 1));
  }
}
