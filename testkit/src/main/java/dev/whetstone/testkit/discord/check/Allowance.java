package dev.whetstone.testkit.discord.check;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a request may go on: headers for its answer, and the body of the 429 where it may not.
 */
public record Allowance(Map<String, String> headers, Optional<ObjectNode> refusal) {
  public Allowance {
    headers = Map.copyOf(headers);
  }

  /** A refusal from outside the plan, for the whole bot or for one route. */
  public static Allowance refused(Duration retryAfter, boolean global) {
    return refused(Map.of(), retryAfter, global);
  }

  static Allowance granted(Map<String, String> headers) {
    return new Allowance(headers, Optional.empty());
  }

  static Allowance refused(Map<String, String> bucket, Duration retryAfter, boolean global) {
    Map<String, String> headers = new HashMap<>(bucket);
    headers.put("Retry-After", Long.toString(wholeSeconds(retryAfter)));
    headers.put("X-RateLimit-Scope", global ? "global" : "user");
    if (global) {
      headers.put("X-RateLimit-Global", "true");
    }
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("message", "You are being rate limited.")
            .put("retry_after", Seconds.of(retryAfter).doubleValue())
            .put("global", global)
            .put("code", 0);
    return new Allowance(headers, Optional.of(body));
  }

  private static long wholeSeconds(Duration wait) {
    return wait.getNano() == 0 ? wait.getSeconds() : wait.getSeconds() + 1;
  }
}
