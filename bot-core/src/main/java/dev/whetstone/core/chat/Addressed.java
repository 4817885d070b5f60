package dev.whetstone.core.chat;

import java.net.URI;

/** Ability of a platform that people reach at an address of its own. */
public interface Addressed {
  URI address();
}
