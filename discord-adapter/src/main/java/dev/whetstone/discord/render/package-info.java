/**
 * Cards as Discord's messages. Start at {@link CardRenderer}: it turns each block into a {@link
 * Part}, {@link Pages} fits the parts into Discord's limits, and {@link Messages} makes them ready
 * to send. All text is escaped in {@link Markdown}.
 */
@NullMarked
package dev.whetstone.discord.render;

import org.jspecify.annotations.NullMarked;
