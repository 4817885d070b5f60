/**
 * One study group over several channels, also of other workspaces and platforms. Start at {@link
 * GroupCommand}; a channel joins by a code that an admin of the group hands on.
 */
@NullMarked
package dev.whetstone.core.sharing;

import org.jspecify.annotations.NullMarked;
