/**
 * What the bot writes by itself. {@link Posts} writes and edits in channels, {@link Letters} to
 * members, {@link Threads} below posts, {@link PinBoard} pins; {@link Places} finds channels and
 * {@link Permissions} says what the bot may do there.
 */
@NullMarked
package dev.whetstone.discord.post;

import org.jspecify.annotations.NullMarked;
