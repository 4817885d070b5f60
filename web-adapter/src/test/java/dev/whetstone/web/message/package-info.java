/** Tests of messages, their journal, and the feed. Start at {@link TimelineTest}. */
@NullMarked
package dev.whetstone.web.message;

import org.jspecify.annotations.NullMarked;
