package dev.whetstone.core.chat;

import java.util.Optional;

/**
 * How an admin wants a channel's daily question to arrive.
 *
 * @param mention the role that the post calls, as its platform names it, and nobody else
 * @param silent whether nobody's device makes a sound
 * @param thread whether each question gets a thread to discuss it in
 * @param pin whether the open question is pinned
 */
public record PostStyle(Optional<String> mention, boolean silent, boolean thread, boolean pin) {
  /** Calls nobody and adds nothing. */
  public static final PostStyle PLAIN = new PostStyle(Optional.empty(), false, false, false);
}
