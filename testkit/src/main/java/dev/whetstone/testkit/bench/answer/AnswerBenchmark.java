package dev.whetstone.testkit.bench.answer;

import dev.whetstone.core.Pace;
import dev.whetstone.core.Whetstone;
import dev.whetstone.core.delivery.Platforms;
import dev.whetstone.core.question.Difficulty;
import dev.whetstone.core.store.Stores;
import dev.whetstone.testkit.SampleBank;
import dev.whetstone.testkit.SettableClock;
import dev.whetstone.testkit.bench.Benchmark;
import dev.whetstone.testkit.bench.Figure;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/**
 * Answered choices a second, from the inbox to the reply with its durable commit, against the same
 * rows written by bare JDBC.
 */
public final class AnswerBenchmark implements Benchmark {
  private static final int CALLERS = 8;
  private static final int QUESTIONS = 24;
  private static final double SECONDS_A_SIDE = 10;
  private static final int WARM_UP_DAYS = 2;
  private final Path home;

  public AnswerBenchmark(Path home) {
    this.home = home;
  }

  @Override
  public String name() {
    return "core-answer";
  }

  @Override
  public List<Figure> run(Consumer<String> progress) throws Exception {
    progress.accept("starting a database");
    try (DurableServer server = DurableServer.start(home.resolve("target"), CALLERS);
        Callers callers = new Callers(CALLERS)) {
      Race race = race(server.database(), callers, progress);
      progress.accept("warming up");
      for (int day = 0; day < WARM_UP_DAYS; day++) {
        race.runDay();
      }
      race.startOver();
      progress.accept("measuring, some " + 2 * (int) SECONDS_A_SIDE + " s");
      while (race.core().seconds() < SECONDS_A_SIDE || race.bare().seconds() < SECONDS_A_SIDE) {
        race.runDay();
      }
      return List.of(figure(race, progress));
    }
  }

  private static Race race(DataSource database, Callers callers, Consumer<String> progress) {
    Stores stores = Stores.open(database);
    progress.accept("filling in %d members' two weeks".formatted(Town.GROUPS * Town.MEMBERS));
    Jdbi jdbi = Jdbi.create(database).installPlugin(new PostgresPlugin());
    jdbi.registerArrayType(LocalDate.class, "date");
    Town town = Town.settle(jdbi);
    SettableClock clock = new SettableClock(town.noon());
    Whetstone core =
        new Whetstone(
            stores,
            SampleBank.of(QUESTIONS, Difficulty.MEDIUM),
            clock,
            new Random(7),
            Pace.STEADY,
            new Platforms(List.of()));
    return new Race(
        jdbi,
        town,
        clock,
        callers,
        new CoreSide(core.inbox()),
        new BareSide(database, town.workspace()));
  }

  private Figure figure(Race race, Consumer<String> progress) {
    progress.accept(
        "bare JDBC %.0f a second, p50 %.2f ms, p99 %.2f ms"
            .formatted(
                race.bare().perSecond(),
                race.bare().latencies().p50(),
                race.bare().latencies().p99()));
    double ratio = race.core().perSecond() / race.bare().perSecond();
    return Figure.of(name(), race.core().perSecond(), "answers/s")
        .against("the same rows by bare JDBC, one transaction each", ratio)
        .with(race.core().latencies());
  }
}
