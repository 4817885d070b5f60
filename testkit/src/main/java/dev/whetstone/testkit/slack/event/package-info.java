/**
 * How Slack tells an app what happens: over Socket Mode or as signed requests. Start at {@link
 * Deliveries}.
 */
@NullMarked
package dev.whetstone.testkit.slack.event;

import org.jspecify.annotations.NullMarked;
