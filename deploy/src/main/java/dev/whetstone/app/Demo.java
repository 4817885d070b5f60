package dev.whetstone.app;

import dev.whetstone.core.chat.StartFailure;
import java.io.PrintStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

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
  int run() throws InterruptedException {
    Thread stopper = new Thread(this::stopOnSignal, "stop");
    Runtime.getRuntime().addShutdownHook(stopper);
    try {
      out.println("ready " + start().address());
    } catch (StartFailure e) {
      return failed(e, stopper);
    } finally {
      startDone.countDown();
    }
    new CountDownLatch(1).await(); // the signal's thread ends the process
    return STOPPED;
  }

  private Service start() {
    DataFolder folder = life.keep(DataFolder.open(settings.data()));
    Logs.keepIn(folder);
    err.println("loading the questions and starting the database in " + settings.data());
    var assembly = CompletableFuture.supplyAsync(() -> loader.apply(settings));
    EmbeddedDatabase database = life.keep(EmbeddedDatabase.start(folder));
    return life.keep(join(assembly).start(database.dataSource(), folder.file("clock")));
  }

  private static <T> T join(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof StartFailure failure ? failure : e;
    }
  }

  private int failed(StartFailure failure, Thread stopper) throws InterruptedException {
    if (life.ending()) {
      startDone.countDown();
      stopper.join(); // the signal was the reason
    }
    Runtime.getRuntime().removeShutdownHook(stopper);
    life.end();
    err.println(failure.getMessage());
    return FAILED;
  }

  private void stopOnSignal() {
    life.beginEnd();
    Lifetime.haltIfTooLong(err);
    boolean clean = awaitStart() && life.end();
    err.println(clean ? "stopped" : "stopped, not everything cleanly; the next start cleans up");
    // Otherwise the exit code would be the signal's, as if the run had been cut off.
    Runtime.getRuntime().halt(clean ? STOPPED : FAILED);
  }

  private boolean awaitStart() {
    try {
      startDone.await();
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }
}
