package dev.whetstone.app;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.whetstone.content.BankLoader;
import dev.whetstone.content.formula.JLatexMathPainter;
import dev.whetstone.core.Pace;
import dev.whetstone.core.Whetstone;
import dev.whetstone.core.chat.CommandSpec;
import dev.whetstone.core.chat.PlatformContext;
import dev.whetstone.core.delivery.Platforms;
import dev.whetstone.core.question.Choice;
import dev.whetstone.core.question.Question;
import dev.whetstone.core.question.QuestionBank;
import dev.whetstone.core.question.QuestionId;
import dev.whetstone.core.store.Stores;
import dev.whetstone.testkit.SettableClock;
import dev.whetstone.testkit.contract.Await;
import dev.whetstone.testkit.database.TestDatabase;
import dev.whetstone.testkit.discord.DiscordControl;
import dev.whetstone.testkit.discord.FakeDiscord;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The whole product on a fake Discord and a database of its own. Its clock stands still until it is
 * moved, and its ticks run when they are told to.
 */
final class TestBot implements AutoCloseable {
  private static final QuestionBank BANK = BankLoader.bundled();
  private static final Duration STEP = Duration.ofSeconds(2);
  private static final Pace PACE =
      new Pace(Duration.ofHours(1), Duration.ofSeconds(1), Duration.ofHours(6));

  final SettableClock clock;
  private final FakeDiscord discord = FakeDiscord.start();
  private final TestDatabase database = TestDatabase.migrated("core", Stores::open);
  private final HikariDataSource pool = pool(database);
  private final Whetstone whetstone;
  private final Whetstone.Running running;

  /** {@code start} in ISO form, like {@code 2026-11-25T07:00:00Z}. */
  TestBot(String start) {
    clock = SettableClock.at(start);
    Stores stores = Stores.open(pool);
    Map<String, String> settings =
        Map.of("discord.token", discord.token(), "discord.api", discord.api());
    PlatformContext context =
        new PlatformContext(settings, clock, new JLatexMathPainter(), stores.budget());
    Platforms platforms = new Platforms(Providers.found().open(context));
    whetstone = new Whetstone(stores, BANK, clock, new Random(7), PACE, platforms);
    running =
        whetstone.start(
            pool,
            refused -> {
              throw new AssertionError(refused.reason());
            });
    Await.until("a connection", () -> control().connections() > 0, () -> "none");
  }

  private static HikariDataSource pool(TestDatabase database) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(database.dataSource());
    config.setMaximumPoolSize(12);
    config.setMinimumIdle(1);
    return new HikariDataSource(config);
  }

  DiscordControl control() {
    return discord.control();
  }

  Set<String> commands() {
    return whetstone.catalog().commands().stream()
        .map(CommandSpec::name)
        .collect(Collectors.toSet());
  }

  /** Does what the ticks do, some seconds later. */
  void tick() {
    tick(STEP);
  }

  void tick(Duration later) {
    clock.advance(later);
    running.tickNow();
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
    return BANK.find(new QuestionId(id)).orElseThrow();
  }

  static String right(Question question) {
    return Choice.letter(question.rightIndex());
  }

  /** The first column of what the database answers. */
  List<String> texts(String sql) {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(String.valueOf(rows.getString(1)));
      }
      return texts;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  @Override
  public void close() {
    running.close();
    discord.close();
    pool.close();
    database.close();
  }
}
