package dev.whetstone.app;

import dev.whetstone.content.BankLoader;
import dev.whetstone.content.formula.JLatexMathPainter;
import dev.whetstone.core.Pace;
import dev.whetstone.core.Whetstone;
import dev.whetstone.core.chat.Addressed;
import dev.whetstone.core.chat.ChatPlatform;
import dev.whetstone.core.chat.FormulaPainter;
import dev.whetstone.core.chat.PlatformContext;
import dev.whetstone.core.chat.PlatformProvider;
import dev.whetstone.core.chat.StartFailure;
import dev.whetstone.core.question.QuestionBank;
import dev.whetstone.core.store.Stores;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.ServiceLoader;
import javax.sql.DataSource;

/** Puts the core, the bank and the platforms together. */
final class Wiring implements Assembly {
  private final int port;
  private final QuestionBank bank;
  private final FormulaPainter painter = new JLatexMathPainter();
  private final List<PlatformProvider> providers =
      ServiceLoader.load(PlatformProvider.class).stream().map(ServiceLoader.Provider::get).toList();

  private Wiring(int port, QuestionBank bank) {
    this.port = port;
    this.bank = bank;
  }

  /** Loads what needs no database. Throws {@link StartFailure} for a broken bank. */
  static Wiring load(DemoSettings settings) {
    return new Wiring(settings.port(), BankLoader.load(settings.bank()));
  }

  @Override
  public Service start(DataSource database, DataFolder folder) {
    Stores stores = Stores.open(database);
    var time = new DatabaseClock(stores::now);
    Ticks ticks = new Ticks();
    var clock = new DemoClock(time, folder.file("clock"), stores::nextDue, ticks);
    Whetstone whetstone = new Whetstone(stores, bank, clock, new Random(), Pace.LIVELY);
    List<ChatPlatform> platforms = platforms(folder, clock);
    Whetstone.Running started = whetstone.start(database, platforms);
    ticks.work = started::tickNow;
    return new RunningDemo(started, new ClockKeeper(time), address(platforms));
  }

  private List<ChatPlatform> platforms(DataFolder folder, InstantSource clock) {
    Map<String, String> settings =
        Map.of(
            "playground.port", String.valueOf(port),
            "playground.data", folder.folder("playground").toString());
    PlatformContext context = new PlatformContext(settings, clock, painter);
    return providers.stream().flatMap(provider -> provider.open(context).stream()).toList();
  }

  private static Addressed address(List<ChatPlatform> platforms) {
    return platforms.stream()
        .filter(Addressed.class::isInstance)
        .map(Addressed.class::cast)
        .findFirst()
        .orElseThrow(() -> new StartFailure("The playground is missing. Build Whetstone again."));
  }

  /** What the clock sets off; the clock is there before the scheduler that knows the work. */
  private static final class Ticks implements Runnable {
    private volatile Runnable work = () -> {};

    @Override
    public void run() {
      work.run();
    }
  }
}
