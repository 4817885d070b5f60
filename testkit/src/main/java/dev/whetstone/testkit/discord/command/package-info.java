/** The registered commands. Start at {@link dev.whetstone.testkit.discord.command.Commands}. */
@NullMarked
package dev.whetstone.testkit.discord.command;

import org.jspecify.annotations.NullMarked;
