package dev.whetstone.app;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.whetstone.content.BankLoader;
import dev.whetstone.content.formula.JLatexMathPainter;
import dev.whetstone.core.Pace;
import dev.whetstone.core.Whetstone;
import dev.whetstone.core.chat.CommandCatalog;
import dev.whetstone.core.chat.CommandSpec;
import dev.whetstone.core.chat.PlatformContext;
import dev.whetstone.core.delivery.Platforms;
import dev.whetstone.core.question.QuestionBank;
import dev.whetstone.core.store.Stores;
import dev.whetstone.testkit.SettableClock;
import dev.whetstone.testkit.contract.Await;
import dev.whetstone.testkit.database.TestDatabase;
import dev.whetstone.testkit.discord.FakeDiscord;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** One process of the product, with connections of its own to the platforms and to the database. */
final class TestProcess implements AutoCloseable {
  static final QuestionBank BANK = BankLoader.bundled();
  private static final Pace PACE =
      new Pace(Duration.ofHours(1), Duration.ofSeconds(1), Duration.ofHours(6));

  private final HikariDataSource pool;
  private final Whetstone whetstone;
  private final Whetstone.Running running;

  /** On the platforms that the settings ask for. */
  TestProcess(TestDatabase database, SettableClock clock, Map<String, String> settings) {
    pool = pool(database);
    Stores stores = Stores.open(pool);
    PlatformContext context =
        new PlatformContext(
            settings, clock, new JLatexMathPainter(), stores.budget(), stores.keep());
    Platforms platforms = new Platforms(Providers.found().open(context));
    whetstone = new Whetstone(stores, BANK, clock, new Random(7), PACE, platforms);
    running =
        whetstone.start(
            pool,
            refused -> {
              throw new AssertionError(refused.reason());
            });
  }

  /** On Discord; returns when it is connected. */
  static TestProcess onDiscord(
      FakeDiscord discord,
      TestDatabase database,
      SettableClock clock,
      Map<String, String> furtherSettings) {
    Map<String, String> settings = new HashMap<>(furtherSettings);
    settings.putAll(Map.of("discord.token", discord.token(), "discord.api", discord.api()));
    int before = discord.control().connections();
    TestProcess process = new TestProcess(database, clock, settings);
    Await.until("a connection", () -> discord.control().connections() > before, () -> "none");
    return process;
  }

  private static HikariDataSource pool(TestDatabase database) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(database.dataSource());
    config.setMaximumPoolSize(12);
    config.setMinimumIdle(1);
    return new HikariDataSource(config);
  }

  CommandCatalog catalog() {
    return whetstone.catalog();
  }

  Set<String> commands() {
    return catalog().commands().stream().map(CommandSpec::name).collect(Collectors.toSet());
  }

  /** Does what the ticks do. */
  void tick() {
    running.tickNow();
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
    pool.close();
  }
}
