/**
 * Which question a group gets next. Start at {@link Rotation}, a pure function of the deck, the
 * group's history and its seed; {@link Deck} says what the group draws from.
 */
@NullMarked
package dev.whetstone.core.rotation;

import org.jspecify.annotations.NullMarked;
