package dev.whetstone.core.chat;

/** Ability to hang a thread on a post, for talk about its question. */
public interface Discussions {
  /** Opens the thread with a first message in it; once per post, however often it is called. */
  PostResult openThread(MessageRef post, String title, Card first);

  /** Adds the answer to the thread, hidden until a reader asks to see it; once per key. */
  PostResult addSpoiler(MessageRef post, Card answer, PostKey key);
}
