package dev.whetstone.core.chat;

/** Ability to write to a member in private without being asked. */
public interface DirectMessages {
  PostResult send(MemberRef member, Card card, PostKey key);
}
