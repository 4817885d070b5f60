/**
 * Streaks that can be explained. Start at {@link Streak}, a pure function of the days that counted
 * and the days that could break it; {@link StreakCommand} tells a member why theirs is what it is.
 */
@NullMarked
package dev.whetstone.core.streak;

import org.jspecify.annotations.NullMarked;
