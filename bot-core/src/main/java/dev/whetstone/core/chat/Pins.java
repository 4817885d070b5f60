package dev.whetstone.core.chat;

/** Ability to keep a post at hand. Both may be repeated. */
public interface Pins {
  PostResult pin(MessageRef post);

  /** Also where the post is gone. */
  PostResult unpin(MessageRef post);
}
