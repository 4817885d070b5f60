package dev.whetstone.slack.command;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the app asks for, each with its reason; README.md prints them. */
public final class Scopes {
  private Scopes() {}

  /** Scope by scope. */
  public static Map<String, String> reasons() {
    Map<String, String> reasons = new LinkedHashMap<>();
    reasons.put("commands", "to hear `/whetstone` and the shortcut");
    reasons.put("chat:write", "to post the daily question and answer in private");
    reasons.put("channels:read", "to see whether the bot is in the channel, or it is archived");
    reasons.put("channels:join", "to join the public channel that an admin sets up");
    reasons.put("channels:history", "to find its own post again after a crash, by its key");
    reasons.put("groups:read", "the same as channels:read, for private channels");
    reasons.put("groups:history", "the same as channels:history, for private channels");
    reasons.put("im:write", "to open direct messages for reminders");
    reasons.put("im:history", "to find its own direct message again, by its key");
    reasons.put("users:read", "for display names and to know who is an admin");
    reasons.put("files:write", "to upload formulas as pictures");
    return reasons;
  }

  /** As the OAuth page wants them. */
  public static String joined() {
    return String.join(",", reasons().keySet());
  }
}
