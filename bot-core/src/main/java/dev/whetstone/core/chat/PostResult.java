package dev.whetstone.core.chat;

import java.time.Duration;

/** How a post or an edit went. */
public sealed interface PostResult {
  record Posted(MessageRef message) implements PostResult {}

  /** Refused for now; nothing was posted. */
  record TryLater(Duration after, String reason) implements PostResult {}

  /** Refused for good: the channel or the message is gone, or the bot may not write there. */
  record Unreachable(String reason) implements PostResult {}
}
