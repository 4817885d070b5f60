/** Whetstone on Discord, through JDA. Start at {@link DiscordProvider}. */
@NullMarked
package dev.whetstone.discord;

import org.jspecify.annotations.NullMarked;
