/**
 * Which workspaces the bot is in, and with what token. Start at {@link Installs} for many
 * workspaces, where tokens are kept encrypted ({@link Seal}), and {@link OneWorkspace} for one.
 */
@NullMarked
package dev.whetstone.slack.install;

import org.jspecify.annotations.NullMarked;
