/**
 * Private reminders of a question that is still open. Start at {@link RemindCommand}, with which
 * members set them; {@link Reminding} sends what is due, once for each member and local date.
 */
@NullMarked
package dev.whetstone.core.reminder;

import org.jspecify.annotations.NullMarked;
