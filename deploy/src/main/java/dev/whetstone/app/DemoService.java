package dev.whetstone.app;

import dev.whetstone.content.formula.JLatexMathPainter;
import dev.whetstone.core.Pace;
import dev.whetstone.core.Whetstone;
import dev.whetstone.core.chat.Addressed;
import dev.whetstone.core.chat.ChatPlatform;
import dev.whetstone.core.chat.PlatformContext;
import dev.whetstone.core.chat.StartFailure;
import dev.whetstone.core.delivery.Platforms;
import dev.whetstone.core.question.QuestionBank;
import dev.whetstone.core.store.Stores;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Whetstone with the playground, on a clock that can be moved. */
final class DemoService implements Service {
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final DatabaseWatch watch;
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
                platformSettings(settings, folder),
                clock,
                painter,
                stores.budget(),
                stores.keep()));
    Whetstone whetstone =
        new Whetstone(
            stores, bank, clock, new SecureRandom(), Pace.LIVELY, new Platforms(platforms));
    running = whetstone.start(database, _ -> {}); // the playground refuses nobody
    watch = new DatabaseWatch(real, PAUSE);
    Thread.ofPlatform().daemon().name("settle").start(() -> settle(painter));
  }

  /** A first start unpacks PostgreSQL; the memory that took is given back before it idles. */
  private static void settle(JLatexMathPainter painter) {
    painter.warmUp();
    System.gc();
  }

  private static Map<String, String> platformSettings(DemoSettings settings, DataFolder folder) {
    String zone = ZoneId.systemDefault().getId();
    return Map.of(
        "playground.port", String.valueOf(settings.port()),
        "playground.data", folder.folder("playground").toString(),
        "playground.first-run", "/setup time:09:00 days:daily zone:" + zone + "\n/post-now");
  }

  private static List<ChatPlatform> platforms(PlatformContext context) {
    List<ChatPlatform> found = Providers.found().open(context);
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
  public String ready() {
    return platforms.stream()
        .filter(Addressed.class::isInstance)
        .map(platform -> ((Addressed) platform).address().toString())
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    watch.close();
    Whetstone.Running started = running;
    if (started != null) {
      started.close();
    }
  }
}
