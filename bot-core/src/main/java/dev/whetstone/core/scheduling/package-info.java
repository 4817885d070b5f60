/**
 * Quartz, with its job store in the same database. Start at {@link TickScheduler}: it runs a
 * handful of idempotent ticks, never a trigger per group. Only this package sees Quartz.
 */
@NullMarked
package dev.whetstone.core.scheduling;

import org.jspecify.annotations.NullMarked;
