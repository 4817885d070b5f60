package dev.whetstone.testkit.discord.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whetstone.testkit.discord.world.Event;
import dev.whetstone.testkit.discord.world.Intent;
import java.util.Optional;

/** What a bot says of itself in IDENTIFY. */
record Identity(String token, long intents, int shard, int shards) {
  private static final int TIME_SHIFT = 22;

  static Identity of(JsonNode data) {
    JsonNode shard = data.path("shard");
    return new Identity(
        data.path("token").asText(),
        data.path("intents").asLong(-1),
        shard.path(0).asInt(0),
        shard.path(1).asInt(1));
  }

  /** Why Discord would not take it. */
  Optional<CloseCode> problem(GatewayRules rules) {
    if (shard < 0 || shards < 1 || shard >= shards) {
      return Optional.of(CloseCode.INVALID_SHARD);
    }
    if (shards < rules.requiredShards()) {
      return Optional.of(CloseCode.SHARDING_REQUIRED);
    }
    if ((intents & ~Intent.ALL) != 0) {
      return Optional.of(CloseCode.INVALID_INTENTS);
    }
    return (intents & Intent.PRIVILEGED & ~rules.grantedIntents()) != 0
        ? Optional.of(CloseCode.DISALLOWED_INTENTS)
        : Optional.empty();
  }

  boolean hears(Event event) {
    return isResponsible(event.guild())
        && (event.intents() == 0 || (event.intents() & intents) != 0);
  }

  boolean isResponsible(Optional<String> guild) {
    return guild.map(id -> (Long.parseLong(id) >> TIME_SHIFT) % shards == shard).orElse(shard == 0);
  }

  boolean wants(Intent intent) {
    return (intents & intent.bit()) != 0;
  }
}
