package dev.whetstone.testkit.discord.world;

import java.util.Arrays;

/** Discord's gateway intents. */
public enum Intent {
  GUILDS(0),
  GUILD_MEMBERS(1),
  GUILD_MODERATION(2),
  GUILD_EXPRESSIONS(3),
  GUILD_INTEGRATIONS(4),
  GUILD_WEBHOOKS(5),
  GUILD_INVITES(6),
  GUILD_VOICE_STATES(7),
  GUILD_PRESENCES(8),
  GUILD_MESSAGES(9),
  GUILD_MESSAGE_REACTIONS(10),
  GUILD_MESSAGE_TYPING(11),
  DIRECT_MESSAGES(12),
  DIRECT_MESSAGE_REACTIONS(13),
  DIRECT_MESSAGE_TYPING(14),
  MESSAGE_CONTENT(15),
  GUILD_SCHEDULED_EVENTS(16),
  AUTO_MODERATION_CONFIGURATION(20),
  AUTO_MODERATION_EXECUTION(21),
  GUILD_MESSAGE_POLLS(24),
  DIRECT_MESSAGE_POLLS(25);

  /** Every intent there is. */
  public static final long ALL = Arrays.stream(values()).mapToLong(Intent::bit).sum();

  /** Those that Discord has to grant first. */
  public static final long PRIVILEGED =
      GUILD_MEMBERS.bit() | GUILD_PRESENCES.bit() | MESSAGE_CONTENT.bit();

  private final int place;

  Intent(int place) {
    this.place = place;
  }

  public long bit() {
    return 1L << place;
  }
}
