package dev.whetstone.slack;

import dev.whetstone.core.chat.Caller;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.CommandCatalog;
import dev.whetstone.core.chat.Inbox;
import dev.whetstone.core.chat.Keep;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.MemoryKeep;
import dev.whetstone.core.chat.PlatformContext;
import dev.whetstone.core.chat.RequestBudget;
import dev.whetstone.core.chat.WorkspaceRef;
import dev.whetstone.testkit.contract.SamplePainter;
import dev.whetstone.testkit.slack.FakeSlack;
import dev.whetstone.testkit.slack.FakeSlackOptions;
import dev.whetstone.testkit.slack.SlackControl;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** A fake Slack with one workspace, one channel, an admin and a member. */
final class Town implements AutoCloseable {
  final FakeSlack slack;
  final SlackControl control;
  final String team;
  final String channel;
  final String admin;
  final String member;
  final Keep keep = new MemoryKeep();

  Town() {
    this(FakeSlackOptions.USUAL, InstantSource.system());
  }

  Town(FakeSlackOptions options, InstantSource clock) {
    slack = FakeSlack.start(options, clock);
    control = slack.control();
    team = control.addTeam("Test Team");
    channel = control.addChannel(team, "general", false);
    control.inviteBot(team, channel);
    admin = control.addUser(team, "Ada Admin", true);
    member = control.addUser(team, "Max Member", false);
  }

  WorkspaceRef workspace() {
    return new WorkspaceRef(SlackPlatform.ID, team);
  }

  ChannelRef channelRef() {
    return new ChannelRef(workspace(), channel);
  }

  Caller adminCaller() {
    return new Caller(new MemberRef(workspace(), admin), "Ada Admin", true);
  }

  Caller memberCaller() {
    return new Caller(new MemberRef(workspace(), member), "Max Member", false);
  }

  Map<String, String> socketSettings() {
    return Map.of(
        "slack.app.token", slack.appToken(),
        "slack.bot.token", control.install(team),
        "slack.api", slack.api());
  }

  /** One workspace that is told over HTTP. */
  Map<String, String> signedSettings() {
    return Map.of(
        "slack.signing.secret", slack.signingSecret(),
        "slack.bot.token", control.install(team),
        "slack.host", "127.0.0.1",
        "slack.port", "0",
        "slack.api", slack.api());
  }

  /** Many workspaces, none of which has installed the app yet. */
  Map<String, String> sharedSettings(String key) {
    Map<String, String> settings = new HashMap<>();
    settings.put("slack.signing.secret", slack.signingSecret());
    settings.put("slack.client.id", slack.clientId());
    settings.put("slack.client.secret", slack.clientSecret());
    settings.put("slack.key", key);
    settings.put("slack.host", "127.0.0.1");
    settings.put("slack.port", "0");
    settings.put("slack.api", slack.api());
    return settings;
  }

  SlackPlatform platform(Map<String, String> settings, InstantSource clock) {
    PlatformContext context =
        new PlatformContext(settings, clock, new SamplePainter(), RequestBudget.UNLIMITED, keep);
    return new SlackPlatform(SlackSettings.of(context).orElseThrow(), context);
  }

  /** Started; where it is told over HTTP, Slack knows its address. */
  SlackPlatform started(Map<String, String> settings, CommandCatalog commands, Inbox inbox) {
    SlackPlatform platform = platform(settings, InstantSource.system());
    start(platform, commands, inbox);
    return platform;
  }

  void start(SlackPlatform platform, CommandCatalog commands, Inbox inbox) {
    platform.start(commands, inbox);
    if (platform.port() != 0) {
      control.deliverTo("http://127.0.0.1:" + platform.port() + "/slack/events");
    }
  }

  @Override
  public void close() {
    slack.close();
  }
}
