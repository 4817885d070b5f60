package dev.whetstone.core.command;

import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.Refusal;

/** Keeps from members what only admins may do. */
public final class AdminsOnly {
  private AdminsOnly() {}

  /** Throws {@link Refusal} unless the caller administers the workspace. */
  public static void check(Origin origin, String command) {
    if (!origin.caller().admin()) {
      throw new Refusal(
          "Only admins of this workspace can use /" + command + ".",
          "Nothing was changed. Ask an admin, or see /help for what you can do.");
    }
  }
}
