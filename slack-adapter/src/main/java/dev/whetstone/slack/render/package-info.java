/**
 * Cards as Block Kit. Start at {@link CardRenderer}: it turns a card into {@link Piece}s, and
 * {@link Pages} fits them into messages. Text goes into rich text and plain text alone, in which
 * Slack interprets nothing, so nothing has to be escaped there.
 */
@NullMarked
package dev.whetstone.slack.render;

import org.jspecify.annotations.NullMarked;
