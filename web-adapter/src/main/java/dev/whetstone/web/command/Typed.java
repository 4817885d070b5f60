package dev.whetstone.web.command;

import java.util.Map;

/** What a line turned out to be. */
public sealed interface Typed {
  /** A command, known or not, with its options as typed. */
  record Command(String name, Map<String, String> options) implements Typed {
    public Command {
      options = Map.copyOf(options);
    }
  }

  /** Something else than a command. */
  record Chatter() implements Typed {}

  /** A command that cannot be read, and why, in words for the member. */
  record Unclear(String why) implements Typed {}
}
