/**
 * Calls of the Web API. Start at {@link Calls}; what goes wrong is a {@link Trouble}, and {@link
 * Workspaces} knows the token for each workspace.
 */
@NullMarked
package dev.whetstone.slack.api;

import org.jspecify.annotations.NullMarked;
