/**
 * Messages: posting, editing, reading, threads and pins. Start at {@link
 * dev.whetstone.testkit.discord.message.MessageRoutes}.
 */
@NullMarked
package dev.whetstone.testkit.discord.message;

import org.jspecify.annotations.NullMarked;
