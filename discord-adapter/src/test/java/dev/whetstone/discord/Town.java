package dev.whetstone.discord;

import dev.whetstone.core.chat.Caller;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.CommandCatalog;
import dev.whetstone.core.chat.Inbox;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.MemoryKeep;
import dev.whetstone.core.chat.PlatformContext;
import dev.whetstone.core.chat.RequestBudget;
import dev.whetstone.core.chat.WorkspaceRef;
import dev.whetstone.testkit.contract.SamplePainter;
import dev.whetstone.testkit.discord.DiscordControl;
import dev.whetstone.testkit.discord.FakeDiscord;
import dev.whetstone.testkit.discord.FakeDiscordOptions;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** A Discord with a server, a channel, an admin and a member, and adapters to start on it. */
final class Town implements AutoCloseable {
  final FakeDiscord fake;
  final String guild;
  final String channel;
  final String role;
  final String ada;
  final String ben;

  private Town(FakeDiscord fake) {
    this.fake = fake;
    guild = control().addGuild("Study");
    channel = control().addChannel(guild, "daily");
    role = control().addRole(guild, "Learners");
    ada = control().addUser("Ada");
    ben = control().addUser("Ben");
    control().join(ada, guild, Set.of("MANAGE_GUILD"));
    control().join(ben, guild, Set.of());
  }

  static Town open() {
    return new Town(FakeDiscord.start());
  }

  static Town open(FakeDiscordOptions options) {
    return new Town(FakeDiscord.start(options));
  }

  DiscordControl control() {
    return fake.control();
  }

  Map<String, String> settings() {
    return Map.of("discord.token", fake.token(), "discord.api", fake.api());
  }

  Map<String, String> settings(String name, String value) {
    Map<String, String> settings = new HashMap<>(settings());
    settings.put(name, value);
    return settings;
  }

  /** An adapter that is not started yet. */
  static Discord adapter(Map<String, String> settings, RequestBudget budget) {
    PlatformContext context =
        new PlatformContext(
            settings, InstantSource.system(), new SamplePainter(), budget, new MemoryKeep());
    return (Discord) new DiscordProvider().open(context).orElseThrow();
  }

  Discord start(CommandCatalog commands, Inbox inbox) {
    return start(settings(), commands, inbox);
  }

  static Discord start(Map<String, String> settings, CommandCatalog commands, Inbox inbox) {
    Discord discord = adapter(settings, RequestBudget.UNLIMITED);
    discord.start(commands, inbox);
    return discord;
  }

  WorkspaceRef workspace() {
    return new WorkspaceRef(Discord.ID, guild);
  }

  ChannelRef channel() {
    return channel(channel);
  }

  ChannelRef channel(String id) {
    return new ChannelRef(workspace(), id);
  }

  MemberRef member(String user) {
    return new MemberRef(workspace(), user);
  }

  Caller admin() {
    return new Caller(member(ada), "Ada", true);
  }

  Caller member() {
    return new Caller(member(ben), "Ben", false);
  }

  @Override
  public void close() {
    fake.close();
  }
}
