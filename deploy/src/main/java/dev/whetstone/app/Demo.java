package dev.whetstone.app;

import dev.whetstone.core.chat.StartFailure;
import java.io.PrintStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.slf4j.LoggerFactory;

/** One run of the demo, from the data folder to the last line. */
final class Demo {
  private static final int STOPPED = 0;
  private static final int FAILED = 1;

  private final DemoSettings settings;
  private final Function<DemoSettings, Assembly> loader;
  private final PrintStream out;
  private final PrintStream err;
  private final Lifetime life = new Lifetime();
  private final CountDownLatch startDone = new CountDownLatch(1);

  /**
   * @param loader loads what needs no database; runs beside the database's start
   * @param out takes the line that says ready, and nothing else
   * @param err takes progress and complaints
   */
  Demo(
      DemoSettings settings,
      Function<DemoSettings, Assembly> loader,
      PrintStream out,
      PrintStream err) {
    this.settings = settings;
    this.loader = loader;
    this.out = out;
    this.err = err;
  }

  /** Runs until a signal ends the process; returns only where the start fails. */
  int run() {
    Thread starter = Thread.currentThread();
    Thread stopper = new Thread(() -> stopOnSignal(starter), "stop");
    Runtime.getRuntime().addShutdownHook(stopper);
    try {
      out.println("ready " + start().address());
    } catch (RuntimeException e) {
      return failed(e, stopper);
    }
    startDone.countDown();
    return awaitSignal();
  }

  private Service start() {
    DataFolder folder = life.keep(DataFolder.open(settings.data()));
    FreePort.require(settings.port());
    Logs.keepIn(folder);
    CompletableFuture<Assembly> assembly = load();
    EmbeddedDatabase database = life.keep(startDatabase(folder, assembly));
    Thread starter = Thread.currentThread();
    database.onLoss(() -> stopWithoutDatabase(starter));
    return life.keep(join(assembly).start(database.dataSource(), folder));
  }

  /** Works beside the database's start, and cuts that short where loading fails. */
  private CompletableFuture<Assembly> load() {
    err.println("loading the questions");
    Thread starter = Thread.currentThread();
    return CompletableFuture.supplyAsync(() -> loader.apply(settings))
        .whenComplete((_, failure) -> {
          if (failure == null) {
            err.println("starting the database in " + settings.data());
          } else {
            starter.interrupt();
          }
        });
  }

  private static EmbeddedDatabase startDatabase(DataFolder folder, CompletableFuture<?> assembly) {
    try {
      return EmbeddedDatabase.start(folder);
    } catch (RuntimeException e) {
      join(assembly); // its failure comes first: it may be the reason
      throw e;
    }
  }

  private static <T> T join(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof StartFailure failure ? failure : e;
    }
  }

  private int failed(RuntimeException failure, Thread stopper) {
    Thread.interrupted();
    startDone.countDown();
    if (life.ending()) {
      return awaitSignal(); // it was the reason
    }
    Runtime.getRuntime().removeShutdownHook(stopper);
    life.end();
    err.println(failure instanceof StartFailure ? failure.getMessage() : unexpected(failure));
    return FAILED;
  }

  private String unexpected(RuntimeException failure) {
    LoggerFactory.getLogger(Demo.class).error("Whetstone could not start", failure);
    return "This should not happen. The details are in %s; nothing that was saved is lost."
        .formatted(settings.data().resolve("logs/whetstone.log"));
  }

  /** Leaves the process to the thread that a signal starts, which ends it. */
  @SuppressWarnings("InfiniteLoopStatement")
  private static int awaitSignal() {
    while (true) {
      Thread.interrupted();
      LockSupport.park();
    }
  }

  private void stopOnSignal(Thread starter) {
    if (!life.beginEnd()) {
      awaitSignal(); // the lost database ends the process already
    }
    boolean clean = end(starter);
    err.println(clean ? "stopped" : "stopped, not everything cleanly; the next start cleans up");
    // Otherwise the exit code would be the signal's, as if the run had been cut off.
    Runtime.getRuntime().halt(clean ? STOPPED : FAILED);
  }

  private void stopWithoutDatabase(Thread starter) {
    if (life.beginEnd()) {
      err.println(
          "The database stopped unexpectedly. What was confirmed is kept."
              + " Start again with ./whetstone demo.");
      end(starter);
      Runtime.getRuntime().halt(FAILED);
    }
  }

  private boolean end(Thread starter) {
    Lifetime.haltIfTooLong(err);
    return awaitStart(starter) && life.end();
  }

  /** Cuts a start short; what it began is closed or taken back by then. */
  private boolean awaitStart(Thread starter) {
    try {
      starter.interrupt();
      startDone.await();
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }
}
