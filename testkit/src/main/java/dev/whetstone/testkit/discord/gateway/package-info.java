/**
 * The WebSocket side: sessions, shards, replay. Start at {@link
 * dev.whetstone.testkit.discord.gateway.Gateway}.
 */
@NullMarked
package dev.whetstone.testkit.discord.gateway;

import org.jspecify.annotations.NullMarked;
