/**
 * Whether Discord would let the bot work, asked without connecting. Start at {@link
 * DiscordCheckup}; {@link Invitation} is the one place that says which permissions the bot needs.
 */
@NullMarked
package dev.whetstone.discord.checkup;

import org.jspecify.annotations.NullMarked;
