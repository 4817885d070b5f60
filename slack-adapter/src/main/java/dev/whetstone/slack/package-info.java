/** Slack through Bolt. Start at {@link Slack}; each package says where to go from there. */
@NullMarked
package dev.whetstone.slack;

import org.jspecify.annotations.NullMarked;
