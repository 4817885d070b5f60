/**
 * Interactions, their callbacks and their follow-ups. Start at {@link
 * dev.whetstone.testkit.discord.interaction.Interactions}.
 */
@NullMarked
package dev.whetstone.testkit.discord.interaction;

import org.jspecify.annotations.NullMarked;
