package dev.whetstone.testkit.slack.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A message.
 *
 * @param content its text, blocks and so on
 * @param thread the message that it answers
 * @param only the one user who sees it
 */
public record Message(
    String ts, ObjectNode content, Optional<String> thread, Optional<String> only) {
  public boolean isFor(String user) {
    return only.isEmpty() || only.get().equals(user);
  }

  Message with(ObjectNode newContent) {
    return new Message(ts, newContent, thread, only);
  }

  /** As {@code conversations.history} shows it. */
  public ObjectNode json() {
    ObjectNode json = content.deepCopy().put("type", "message").put("ts", ts);
    thread.ifPresent(parent -> json.put("thread_ts", parent));
    return json;
  }
}
