/**
 * The connection to Discord. {@link Session} connects and says who refused what, {@link Comings}
 * tells the core which servers the bot is in, and {@link Shards} which of them are this process's.
 */
@NullMarked
package dev.whetstone.discord.gateway;

import org.jspecify.annotations.NullMarked;
