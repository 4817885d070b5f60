/** What people type, read. Start at {@link CommandLineTest}. */
@NullMarked
package dev.whetstone.slack.command;

import org.jspecify.annotations.NullMarked;
