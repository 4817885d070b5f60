/**
 * The seam between the core and the platforms. Start at {@link ChatPlatform} (what a platform can
 * do) and {@link Inbox} (what it hands in); {@link Card} is all that ever crosses towards people.
 * Nothing here knows a concrete platform.
 */
@NullMarked
package dev.whetstone.core.chat;

import org.jspecify.annotations.NullMarked;
