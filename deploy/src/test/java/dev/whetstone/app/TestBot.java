package dev.whetstone.app;

import dev.whetstone.core.question.Choice;
import dev.whetstone.core.question.Question;
import dev.whetstone.core.question.QuestionId;
import dev.whetstone.core.store.Stores;
import dev.whetstone.testkit.SettableClock;
import dev.whetstone.testkit.database.TestDatabase;
import dev.whetstone.testkit.discord.DiscordControl;
import dev.whetstone.testkit.discord.FakeDiscord;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The whole product on a fake Discord and a database of its own. Its clock stands still until it is
 * moved, and its ticks run when they are told to.
 */
final class TestBot implements AutoCloseable {
  private static final Duration STEP = Duration.ofSeconds(2);

  final SettableClock clock;
  private final FakeDiscord discord = FakeDiscord.start();
  private final TestDatabase database = TestDatabase.migrated("core", Stores::open);
  private final TestProcess process;

  /** {@code start} in ISO form, like {@code 2026-11-25T07:00:00Z}. */
  TestBot(String start) {
    clock = SettableClock.at(start);
    process = TestProcess.onDiscord(discord, database, clock, Map.of());
  }

  DiscordControl control() {
    return discord.control();
  }

  Set<String> commands() {
    return process.commands();
  }

  /** Does what the ticks do, some seconds later. */
  void tick() {
    tick(STEP);
  }

  void tick(Duration later) {
    clock.advance(later);
    process.tick();
  }

  /** The question of the newest round in the channel. */
  Question question(String channel) {
    String id =
        texts(
                """
                select r.question_id from round r join channel c on c.group_id = r.group_id
                where c.external_id = '%s' order by r.id desc limit 1
                """
                    .formatted(channel))
            .getFirst();
    return TestProcess.BANK.find(new QuestionId(id)).orElseThrow();
  }

  static String right(Question question) {
    return Choice.letter(question.rightIndex());
  }

  /** The first column of what the database answers. */
  List<String> texts(String sql) {
    return process.texts(sql);
  }

  @Override
  public void close() {
    process.close();
    discord.close();
    database.close();
  }
}
