/**
 * How a channel's daily question arrives, and what goes with the post: thread, pin, answer. Start
 * at {@link PostingCommand} for what an admin chooses and at {@link Finisher} for how it comes
 * about after posting. Nothing here posts or repeats the question itself.
 */
@NullMarked
package dev.whetstone.core.posting;

import org.jspecify.annotations.NullMarked;
