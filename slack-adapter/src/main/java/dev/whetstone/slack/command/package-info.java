/** What people type after {@code /whetstone}. Start at {@link CommandLine}. */
@NullMarked
package dev.whetstone.slack.command;

import org.jspecify.annotations.NullMarked;
