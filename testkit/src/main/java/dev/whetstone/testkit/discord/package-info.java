/**
 * A Discord on loopback: REST API v10 and gateway, as far as bots like this one need them. What
 * people do there and see is in {@link DiscordControl}.
 */
@NullMarked
package dev.whetstone.testkit.discord;

import org.jspecify.annotations.NullMarked;
