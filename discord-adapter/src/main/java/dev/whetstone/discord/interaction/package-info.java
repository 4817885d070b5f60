/**
 * What members do, and what they are answered. Start at {@link Interactions}: it hands each
 * interaction to the core, and {@link PromptReplies} or, after a second, {@link LateReplies} carry
 * the answer out. What Discord no longer takes goes as a direct message ({@link Mail}).
 */
@NullMarked
package dev.whetstone.discord.interaction;

import org.jspecify.annotations.NullMarked;
