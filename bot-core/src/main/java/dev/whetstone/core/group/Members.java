package dev.whetstone.core.group;

import dev.whetstone.core.chat.Caller;

/** The members of all workspaces. */
public interface Members {
  /** The caller as a member; noted when new, renamed when the name changed. */
  Member of(Caller caller);
}
