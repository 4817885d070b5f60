/**
 * A page of the member's own, for platforms that have one. Start at {@link HomePage}, which builds
 * the card; {@link OwnGroups} says what the member is part of.
 */
@NullMarked
package dev.whetstone.core.home;

import org.jspecify.annotations.NullMarked;
