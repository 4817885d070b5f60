/**
 * The bot without any platform. Start at {@link Whetstone}, which puts the features together; each
 * feature has a package of its own, {@code chat} is the seam, {@code store} the database.
 */
@NullMarked
package dev.whetstone.core;

import org.jspecify.annotations.NullMarked;
