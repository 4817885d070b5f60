/**
 * What people type after {@code /whetstone}, and what Slack is told of the app. Start at {@link
 * CommandLine} and {@link Manifest}.
 */
@NullMarked
package dev.whetstone.slack.command;

import org.jspecify.annotations.NullMarked;
