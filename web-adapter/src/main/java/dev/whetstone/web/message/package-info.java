/**
 * What has been said in the channels: the platform's own state. Start at {@link Timeline}, which
 * holds the messages; {@link Journal} makes them outlive a restart and {@link Feed} carries them to
 * open pages.
 */
@NullMarked
package dev.whetstone.web.message;

import org.jspecify.annotations.NullMarked;
