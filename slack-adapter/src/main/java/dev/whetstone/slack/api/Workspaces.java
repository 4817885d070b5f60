package dev.whetstone.slack.api;

import dev.whetstone.core.chat.WorkspaceRef;
import java.util.Optional;

/** Which workspaces have let the bot in, and with what token. */
public interface Workspaces {
  /** A token that is good now; empty where the bot is not installed. */
  Optional<Access> access(WorkspaceRef workspace);

  /**
   * What the bot may act with.
   *
   * @param user the bot's own
   */
  record Access(String token, String user) {
    /** Without the token. */
    @Override
    public String toString() {
      return "Access[" + user + "]";
    }
  }
}
