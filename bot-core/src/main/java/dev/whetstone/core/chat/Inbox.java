package dev.whetstone.core.chat;

/** Where adapters hand in what members do and what happens. Never throws. */
public interface Inbox {
  /** Failures become replies. */
  Reply receive(Interaction interaction);

  /** Returns when it has been taken note of. */
  void happened(PlatformEvent event);
}
