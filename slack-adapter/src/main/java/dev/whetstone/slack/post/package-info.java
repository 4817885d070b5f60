/**
 * What the bot posts by itself. Start at {@link Posts} (channels), {@link Letters} (direct
 * messages) and {@link Threads}; all write through {@link Writer}, which recognises a post by its
 * key.
 */
@NullMarked
package dev.whetstone.slack.post;

import org.jspecify.annotations.NullMarked;
