package dev.whetstone.testkit.discord.gateway;

import java.time.Duration;

/**
 * What the gateway asks of bots.
 *
 * @param requiredShards the fewest, and what is recommended
 * @param grantedIntents those of the privileged ones that the bot may use, as a bit set
 */
public record GatewayRules(int requiredShards, long grantedIntents, Duration heartbeat) {}
