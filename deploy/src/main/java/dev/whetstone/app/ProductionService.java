package dev.whetstone.app;

import dev.whetstone.content.formula.JLatexMathPainter;
import dev.whetstone.core.Pace;
import dev.whetstone.core.Whetstone;
import dev.whetstone.core.chat.ChatPlatform;
import dev.whetstone.core.chat.PlatformContext;
import dev.whetstone.core.chat.StartFailure;
import dev.whetstone.core.delivery.Platforms;
import dev.whetstone.core.question.QuestionBank;
import dev.whetstone.core.store.Stores;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Whetstone on the platforms that are configured, on the database's clock. */
final class ProductionService implements Service {
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private final List<ChatPlatform> platforms;
  private final DatabaseWatch watch;
  private final Whetstone.Running running;

  /**
   * Returns once every platform is connected.
   *
   * @param fail what to do, with a sentence for people, where the bot cannot go on
   */
  ProductionService(
      Environment environment,
      Providers providers,
      QuestionBank bank,
      DataSource database,
      Consumer<String> fail) {
    Stores stores = Stores.open(database);
    DatabaseClock clock = new DatabaseClock(stores::now);
    JLatexMathPainter painter = new JLatexMathPainter();
    platforms =
        providers.open(
            new PlatformContext(
                environment.platformSettings(), clock, painter, stores.budget(), stores.keep()));
    if (platforms.isEmpty()) {
      throw new StartFailure(providers.advice());
    }
    watch = new DatabaseWatch(clock, PAUSE);
    Whetstone whetstone =
        new Whetstone(
            stores, bank, clock, new SecureRandom(), Pace.STEADY, new Platforms(platforms));
    running =
        startOrClose(() -> whetstone.start(database, refused -> fail.accept(refused.reason())));
    Thread.ofPlatform().daemon().name("settle").start(() -> settle(painter));
  }

  /** A start takes memory that is given back before the long wait. */
  private static void settle(JLatexMathPainter painter) {
    painter.warmUp();
    System.gc();
  }

  private Whetstone.Running startOrClose(Supplier<Whetstone.Running> start) {
    try {
      return start.get();
    } catch (RuntimeException e) {
      watch.close();
      platforms.forEach(ChatPlatform::close);
      throw e;
    }
  }

  @Override
  public String ready() {
    return platforms.stream().map(p -> p.id().value()).sorted().collect(Collectors.joining(" "));
  }

  @Override
  public void close() {
    watch.close();
    running.close();
  }
}
