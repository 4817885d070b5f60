package dev.whetstone.testkit.discord.command;

import java.util.Optional;

/** Where commands are registered: for every server, or for one. */
record CommandScope(Optional<String> guild) {
  static final CommandScope GLOBAL = new CommandScope(Optional.empty());

  static CommandScope of(String guild) {
    return new CommandScope(Optional.of(guild));
  }
}
