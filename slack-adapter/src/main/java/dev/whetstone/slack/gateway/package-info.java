/**
 * How Slack reaches the bot. Start at {@link BoltApp}, which hears everything; {@link SocketWay}
 * brings it over Socket Mode, {@link HttpWay} as signed requests.
 */
@NullMarked
package dev.whetstone.slack.gateway;

import org.jspecify.annotations.NullMarked;
