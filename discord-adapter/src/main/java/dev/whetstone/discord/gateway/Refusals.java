package dev.whetstone.discord.gateway;

import java.util.Optional;

/** Why Discord closed a connection for good, and what to do about it. */
final class Refusals {
  private Refusals() {}

  static Optional<String> why(int closeCode) {
    return switch (closeCode) {
      case 4004 -> Optional.of(Session.WRONG_TOKEN);
      case 4010 ->
          Optional.of("Discord knows no such shard. Correct discord.shards, such as 0-3/8.");
      case 4011 ->
          Optional.of(
              "The bot is in too many servers for so few shards. Raise the number after the slash"
                  + " in discord.shards, or leave it out.");
      case 4012 -> Optional.of("Discord no longer takes this version. Install a newer one.");
      case 4013, 4014 ->
          Optional.of("Discord does not allow the bot to hear of its servers. Check its app page.");
      default -> Optional.empty();
    };
  }
}
