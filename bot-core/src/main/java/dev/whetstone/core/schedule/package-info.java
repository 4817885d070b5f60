/**
 * When a group's question is due, in local time and as pure values. Start at {@link Schedule};
 * {@link CatchUp} says what happens to slots that were missed. Nothing here reads a clock.
 */
@NullMarked
package dev.whetstone.core.schedule;

import org.jspecify.annotations.NullMarked;
