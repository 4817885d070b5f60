package dev.whetstone.testkit.discord;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/**
 * How a fake Discord is set up.
 *
 * @param port 0 for any free one
 * @param guilds how many servers the bot is in from the start
 * @param shards the fewest that the gateway takes, and what it recommends
 * @param identifiesAtOnce Discord's {@code max_concurrency}
 * @param heartbeat how often bots have to show that they live
 * @param checked whether bodies are checked against Discord's own description of its API
 * @param limited whether rate limits hold
 * @param botPermissions what the bot asks for when it is let in, by Discord's names
 * @param grantedIntents the privileged intents that the bot may use, by Discord's names
 * @param clock Discord's own; nothing for the machine's
 */
public record FakeDiscordOptions(
    int port,
    int guilds,
    int shards,
    int identifiesAtOnce,
    Duration heartbeat,
    boolean checked,
    boolean limited,
    Set<String> botPermissions,
    Set<String> grantedIntents,
    Optional<InstantSource> clock) {
  private static final Set<String> INVITED =
      Set.of(
          "VIEW_CHANNEL",
          "SEND_MESSAGES",
          "SEND_MESSAGES_IN_THREADS",
          "CREATE_PUBLIC_THREADS",
          "EMBED_LINKS",
          "ATTACH_FILES",
          "READ_MESSAGE_HISTORY",
          "PIN_MESSAGES",
          "MENTION_EVERYONE");

  /** Bodies checked, no rate limits, no servers, one shard. */
  public static final FakeDiscordOptions USUAL =
      new FakeDiscordOptions(
          0, 0, 1, 16, Duration.ofMillis(41_250), true, false, INVITED, Set.of(), Optional.empty());

  public FakeDiscordOptions {
    botPermissions = Set.copyOf(botPermissions);
    grantedIntents = Set.copyOf(grantedIntents);
  }

  public FakeDiscordOptions onPort(int chosen) {
    return new FakeDiscordOptions(
        chosen,
        guilds,
        shards,
        identifiesAtOnce,
        heartbeat,
        checked,
        limited,
        botPermissions,
        grantedIntents,
        clock);
  }

  public FakeDiscordOptions withGuilds(int count) {
    return new FakeDiscordOptions(
        port,
        count,
        shards,
        identifiesAtOnce,
        heartbeat,
        checked,
        limited,
        botPermissions,
        grantedIntents,
        clock);
  }

  public FakeDiscordOptions requiringShards(int count) {
    return new FakeDiscordOptions(
        port,
        guilds,
        count,
        identifiesAtOnce,
        heartbeat,
        checked,
        limited,
        botPermissions,
        grantedIntents,
        clock);
  }

  public FakeDiscordOptions beating(Duration every) {
    return new FakeDiscordOptions(
        port,
        guilds,
        shards,
        identifiesAtOnce,
        every,
        checked,
        limited,
        botPermissions,
        grantedIntents,
        clock);
  }

  public FakeDiscordOptions checking(boolean bodies) {
    return new FakeDiscordOptions(
        port,
        guilds,
        shards,
        identifiesAtOnce,
        heartbeat,
        bodies,
        limited,
        botPermissions,
        grantedIntents,
        clock);
  }

  public FakeDiscordOptions limiting(boolean requests) {
    return new FakeDiscordOptions(
        port,
        guilds,
        shards,
        identifiesAtOnce,
        heartbeat,
        checked,
        requests,
        botPermissions,
        grantedIntents,
        clock);
  }

  public FakeDiscordOptions invitedWith(Set<String> permissions) {
    return new FakeDiscordOptions(
        port,
        guilds,
        shards,
        identifiesAtOnce,
        heartbeat,
        checked,
        limited,
        permissions,
        grantedIntents,
        clock);
  }

  public FakeDiscordOptions granting(Set<String> intents) {
    return new FakeDiscordOptions(
        port,
        guilds,
        shards,
        identifiesAtOnce,
        heartbeat,
        checked,
        limited,
        botPermissions,
        intents,
        clock);
  }

  public FakeDiscordOptions at(InstantSource time) {
    return new FakeDiscordOptions(
        port,
        guilds,
        shards,
        identifiesAtOnce,
        heartbeat,
        checked,
        limited,
        botPermissions,
        grantedIntents,
        Optional.of(time));
  }
}
