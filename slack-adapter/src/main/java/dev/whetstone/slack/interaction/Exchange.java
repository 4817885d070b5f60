package dev.whetstone.slack.interaction;

import dev.whetstone.core.adapter.Sent;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.WorkspaceRef;
import java.util.Optional;

/**
 * One interaction and the ways to answer it.
 *
 * @param way back to where it came from, good five times within half an hour
 * @param trigger opens a form within three seconds
 * @param source the message whose button was pressed, or that had opened the form
 * @param sent the form that was sent off
 */
record Exchange(
    Origin origin,
    Optional<String> way,
    Optional<String> trigger,
    Optional<Source> source,
    Optional<Sent> sent) {
  /**
   * A message with buttons.
   *
   * @param hidden whether only the member sees it
   */
  record Source(String ts, boolean hidden) {}

  Exchange sending(Sent form) {
    return new Exchange(origin, way, trigger, source, Optional.of(form));
  }

  MemberRef member() {
    return origin.caller().member();
  }

  WorkspaceRef workspace() {
    return member().workspace();
  }

  String user() {
    return member().id();
  }

  String channel() {
    return origin.channel().id();
  }

  /** Between the bot and one user, or in App Home, where nothing has to be hidden. */
  boolean isDirect() {
    return channel().startsWith("D") || channel().equals(user());
  }

  /** Without the way and the trigger, which let others answer. */
  @Override
  public String toString() {
    return "Exchange[" + origin.id() + "]";
  }
}
