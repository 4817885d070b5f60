package dev.whetstone.testkit.slack.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.function.Function;

/**
 * A method of the Web API.
 *
 * @param kind what it identifies callers by
 * @param scopes one of these is needed; none where anybody may
 * @param perMinute how often a workspace may call it; Slack's tiers
 */
record Method(
    String name, Kind kind, Set<String> scopes, int perMinute, Function<Call, ObjectNode> handler) {
  Method {
    scopes = Set.copyOf(scopes);
  }

  enum Kind {
    BOT,
    APP,
    CLIENT
  }

  static final int TIER_1 = 1;
  static final int TIER_2 = 20;
  static final int TIER_3 = 50;
  static final int TIER_4 = 100;

  static Method bot(
      String name, Set<String> scopes, int perMinute, Function<Call, ObjectNode> handler) {
    return new Method(name, Kind.BOT, scopes, perMinute, handler);
  }
}
