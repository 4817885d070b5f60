/**
 * What a Slack knows: workspaces, people, channels, messages, files and views. Start at {@link
 * World}; everything in it is guarded by the world's lock.
 */
@NullMarked
package dev.whetstone.testkit.slack.world;

import org.jspecify.annotations.NullMarked;
