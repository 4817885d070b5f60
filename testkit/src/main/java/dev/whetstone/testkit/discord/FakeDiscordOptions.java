package dev.whetstone.testkit.discord;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

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
    return with(draft -> draft.port = chosen);
  }

  public FakeDiscordOptions withGuilds(int count) {
    return with(draft -> draft.guilds = count);
  }

  public FakeDiscordOptions requiringShards(int count) {
    return with(draft -> draft.shards = count);
  }

  public FakeDiscordOptions beating(Duration every) {
    return with(draft -> draft.heartbeat = every);
  }

  public FakeDiscordOptions checking(boolean bodies) {
    return with(draft -> draft.checked = bodies);
  }

  public FakeDiscordOptions limiting(boolean requests) {
    return with(draft -> draft.limited = requests);
  }

  public FakeDiscordOptions invitedWith(Set<String> permissions) {
    return with(draft -> draft.botPermissions = permissions);
  }

  public FakeDiscordOptions granting(Set<String> intents) {
    return with(draft -> draft.grantedIntents = intents);
  }

  public FakeDiscordOptions at(InstantSource time) {
    return with(draft -> draft.clock = Optional.of(time));
  }

  private FakeDiscordOptions with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.options();
  }

  /** The one place that lists all parts; those that no method above changes stay as they are. */
  private static final class Draft {
    private final FakeDiscordOptions before;
    private int port;
    private int guilds;
    private int shards;
    private Duration heartbeat;
    private boolean checked;
    private boolean limited;
    private Set<String> botPermissions;
    private Set<String> grantedIntents;
    private Optional<InstantSource> clock;

    Draft(FakeDiscordOptions before) {
      this.before = before;
      port = before.port;
      guilds = before.guilds;
      shards = before.shards;
      heartbeat = before.heartbeat;
      checked = before.checked;
      limited = before.limited;
      botPermissions = before.botPermissions;
      grantedIntents = before.grantedIntents;
      clock = before.clock;
    }

    FakeDiscordOptions options() {
      return new FakeDiscordOptions(
          port,
          guilds,
          shards,
          before.identifiesAtOnce,
          heartbeat,
          checked,
          limited,
          botPermissions,
          grantedIntents,
          clock);
    }
  }
}
