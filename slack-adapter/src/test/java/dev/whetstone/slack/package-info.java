/**
 * The adapter through Bolt against a fake Slack. Start at {@link SocketContractTest}; {@link Town}
 * is the workspace that tests take place in.
 */
@NullMarked
package dev.whetstone.slack;

import org.jspecify.annotations.NullMarked;
