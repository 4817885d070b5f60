package dev.whetstone.testkit.slack.api;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Permissions to open a modal: each is good once, for three seconds. */
public final class Triggers {
  private static final Duration LIFE = Duration.ofSeconds(3);

  private record Trigger(String team, String user, long since) {}

  private final Map<String, Trigger> open = new ConcurrentHashMap<>();
  private final Map<String, Trigger> used = new ConcurrentHashMap<>();

  public String issue(String team, String user) {
    String id = "%d.%d.%s".formatted(System.nanoTime(), 1, UUID.randomUUID());
    open.put(id, new Trigger(team, user, System.nanoTime()));
    return id;
  }

  /** Whose trigger it is. */
  String use(String team, String id) {
    Trigger trigger = open.remove(id);
    if (trigger == null || !trigger.team().equals(team)) {
      throw Refused.because(used.containsKey(id) ? "exchanged_trigger_id" : "invalid_trigger_id");
    }
    used.put(id, trigger);
    if (System.nanoTime() - trigger.since() > LIFE.toNanos()) {
      throw Refused.because("expired_trigger_id");
    }
    return trigger.user();
  }
}
