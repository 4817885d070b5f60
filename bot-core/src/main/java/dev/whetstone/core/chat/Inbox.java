package dev.whetstone.core.chat;

/** Where adapters hand in what members do. Never throws: failures become replies. */
public interface Inbox {
  Reply receive(Interaction interaction);
}
