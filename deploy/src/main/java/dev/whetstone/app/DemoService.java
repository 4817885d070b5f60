package dev.whetstone.app;

import dev.whetstone.content.formula.JLatexMathPainter;
import dev.whetstone.core.Pace;
import dev.whetstone.core.Whetstone;
import dev.whetstone.core.chat.Addressed;
import dev.whetstone.core.chat.ChatPlatform;
import dev.whetstone.core.chat.PlatformContext;
import dev.whetstone.core.chat.PlatformProvider;
import dev.whetstone.core.chat.StartFailure;
import dev.whetstone.core.delivery.Platforms;
import dev.whetstone.core.question.QuestionBank;
import dev.whetstone.core.store.Stores;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whetstone with the playground, on a clock that can be moved. */
final class DemoService implements Service {
  private static final Logger LOG = LoggerFactory.getLogger(DemoService.class);
  private final ScheduledExecutorService background =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("demo").factory());
  private final List<ChatPlatform> platforms;
  private volatile Whetstone.@Nullable Running running;

  DemoService(
      DemoSettings settings,
      QuestionBank bank,
      JLatexMathPainter painter,
      DataSource database,
      DataFolder folder) {
    Stores stores = Stores.open(database);
    DatabaseClock real = new DatabaseClock(stores::now);
    InstantSource clock =
        new DemoClock(
            real, ZoneId.systemDefault(), folder.file("clock"), stores::nextDue, this::tickNow);
    platforms =
        platforms(
            new PlatformContext(
                platformSettings(settings, folder), clock, painter, stores.budget()));
    Whetstone whetstone =
        new Whetstone(
            stores, bank, clock, new SecureRandom(), Pace.LIVELY, new Platforms(platforms));
    running = whetstone.start(database, _ -> {}); // the playground refuses nobody
    var _ = background.scheduleWithFixedDelay(() -> measure(real), 1, 1, TimeUnit.MINUTES);
    background.execute(() -> settle(painter));
  }

  /** A first start unpacks PostgreSQL; the memory that took is given back before it idles. */
  private static void settle(JLatexMathPainter painter) {
    painter.warmUp();
    System.gc();
  }

  private static void measure(DatabaseClock clock) {
    try {
      clock.measure();
    } catch (RuntimeException e) {
      LOG.warn("The database's clock could not be read; the last reading goes on", e);
    }
  }

  private static Map<String, String> platformSettings(DemoSettings settings, DataFolder folder) {
    String zone = ZoneId.systemDefault().getId();
    return Map.of(
        "playground.port", String.valueOf(settings.port()),
        "playground.data", folder.folder("playground").toString(),
        "playground.first-run", "/setup time:09:00 days:daily zone:" + zone + "\n/post-now");
  }

  private static List<ChatPlatform> platforms(PlatformContext context) {
    List<ChatPlatform> found =
        ServiceLoader.load(PlatformProvider.class).stream()
            .map(provider -> provider.get().open(context))
            .flatMap(Optional::stream)
            .toList();
    if (found.isEmpty()) {
      throw new StartFailure("This build has no playground. Build it again from a fresh checkout.");
    }
    return found;
  }

  private void tickNow() {
    Whetstone.Running started = running;
    if (started != null) {
      started.tickNow();
    }
  }

  @Override
  public URI address() {
    return platforms.stream()
        .filter(Addressed.class::isInstance)
        .map(platform -> ((Addressed) platform).address())
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    background.shutdownNow();
    Whetstone.Running started = running;
    if (started != null) {
      started.close();
    }
  }
}
