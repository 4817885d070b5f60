/**
 * What members do, and what they are answered. Start at {@link Interactions}: everything is
 * acknowledged at once, handed to the core, and {@link Replies} carries the answer out over the
 * interaction's response_url, as an ephemeral message, or as a direct message, whichever Slack
 * still takes.
 */
@NullMarked
package dev.whetstone.slack.interaction;

import org.jspecify.annotations.NullMarked;
