/**
 * Coming into a workspace and going again. Start at {@link Attendance}, which takes note of what
 * platforms report; {@link Greeter} writes to the admin, {@link Purge} deletes what was left
 * behind.
 */
@NullMarked
package dev.whetstone.core.workspace;

import org.jspecify.annotations.NullMarked;
