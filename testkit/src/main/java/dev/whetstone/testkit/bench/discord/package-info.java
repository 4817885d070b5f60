/**
 * Answered choices a second on Discord, the whole program beside a bare bot, both on one fake
 * Discord. Start at {@link DiscordBenchmark}; {@link BareBot} is the other.
 */
@NullMarked
package dev.whetstone.testkit.bench.discord;

import org.jspecify.annotations.NullMarked;
