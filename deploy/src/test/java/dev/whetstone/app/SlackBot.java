package dev.whetstone.app;

import dev.whetstone.core.store.Stores;
import dev.whetstone.testkit.SettableClock;
import dev.whetstone.testkit.contract.Await;
import dev.whetstone.testkit.database.TestDatabase;
import dev.whetstone.testkit.slack.FakeSlack;
import dev.whetstone.testkit.slack.SlackControl;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The whole product on a fake Slack with one workspace and one channel, and on further platforms
 * where the settings say so. Its clock stands still until it is moved, and its ticks run when they
 * are told to.
 */
final class SlackBot implements AutoCloseable {
  private static final Duration STEP = Duration.ofSeconds(2);
  final SettableClock clock;
  final String team;
  final String channel;
  private final FakeSlack slack = FakeSlack.start();
  private final TestDatabase database = TestDatabase.migrated("core", Stores::open);
  private final TestProcess process;

  SlackBot(String start) {
    this(start, Map.of());
  }

  /** {@code start} in ISO form, like {@code 2026-11-25T07:00:00Z}. */
  SlackBot(String start, Map<String, String> furtherSettings) {
    clock = SettableClock.at(start);
    SlackControl control = slack.control();
    team = control.addTeam("Study");
    channel = control.addChannel(team, "daily", false);
    control.inviteBot(team, channel);
    Map<String, String> settings = new HashMap<>(furtherSettings);
    settings.put("slack.app.token", slack.appToken());
    settings.put("slack.bot.token", control.install(team));
    settings.put("slack.api", slack.api());
    process = new TestProcess(database, clock, settings);
    Await.until("a socket", () -> control.sockets() > 0, () -> "none");
  }

  SlackControl control() {
    return slack.control();
  }

  TestProcess process() {
    return process;
  }

  SlackMember member(String name) {
    return new SlackMember(control(), team, control().addUser(team, name, false), channel);
  }

  SlackMember admin(String name) {
    return new SlackMember(control(), team, control().addUser(team, name, true), channel);
  }

  /** Does what the ticks do, some seconds later. */
  void tick() {
    tick(STEP);
  }

  void tick(Duration later) {
    clock.advance(later);
    process.tick();
  }

  /** The first column of what the database answers. */
  List<String> texts(String sql) {
    return process.texts(sql);
  }

  @Override
  public void close() {
    process.close();
    slack.close();
    database.close();
  }
}
