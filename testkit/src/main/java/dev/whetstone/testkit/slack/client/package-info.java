/**
 * Slack's client: what people see and do. Start at {@link Client}; {@link Screen} reads blocks the
 * way eyes do.
 */
@NullMarked
package dev.whetstone.testkit.slack.client;

import org.jspecify.annotations.NullMarked;
