/**
 * The catalogue as Discord's slash commands. {@link Registration} writes them where they differ
 * from what Discord has.
 */
@NullMarked
package dev.whetstone.discord.command;

import org.jspecify.annotations.NullMarked;
