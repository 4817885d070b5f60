package dev.whetstone.app;

import dev.whetstone.core.chat.StartFailure;
import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.LoggerFactory;

/** One run of the program, from its first step to the last line, however it ends. */
final class Run {
  private static final int STOPPED = 0;
  private static final int FAILED = 1;

  private final PrintStream out;
  private final PrintStream err;
  private final String logs;
  private final Thread starter = Thread.currentThread();
  private final Lifetime life = new Lifetime();
  private final CountDownLatch startDone = new CountDownLatch(1);

  /** What starts everything, on the thread that made the run; interrupted where the run ends. */
  interface Start {
    Service start(Run run);
  }

  /**
   * @param out takes the line that says ready, and nothing else
   * @param err takes progress and complaints
   * @param logs where details of failures are, in words
   */
  Run(PrintStream out, PrintStream err, String logs) {
    this.out = out;
    this.err = err;
    this.logs = logs;
  }

  /** Runs until a signal or a failure ends the process; never returns. */
  int start(Start start) {
    Runtime.getRuntime().addShutdownHook(new Thread(this::stopOnSignal, "stop"));
    try {
      out.println("ready " + keep(start.start(this)).ready());
      startDone.countDown();
    } catch (RuntimeException e) {
      Thread.interrupted();
      startDone.countDown();
      endAfter(e);
    }
    return awaitEnd();
  }

  /** Notes what to close at the end, last first. Throws where the end has begun. */
  <T extends AutoCloseable> T keep(T resource) {
    return life.keep(resource);
  }

  /** Says what is going on. */
  void progress(String words) {
    err.println(words);
  }

  /** Ends the run because of something that it cannot go on without. Any thread may call. */
  void fail(String why) {
    if (life.beginEnd()) {
      Thread.ofPlatform()
          .name("fail")
          .start(() -> {
            err.println(Secrets.hide(why));
            end();
            Runtime.getRuntime().halt(FAILED);
          });
    }
  }

  private void endAfter(RuntimeException failure) {
    if (life.beginEnd()) { // otherwise the end was the reason
      Lifetime.haltIfTooLong(err);
      life.end();
      err.println(
          failure instanceof StartFailure known
              ? Secrets.hide(String.valueOf(known.getMessage()))
              : unexpected(failure));
      Runtime.getRuntime().halt(FAILED);
    }
  }

  private String unexpected(RuntimeException failure) {
    LoggerFactory.getLogger(Run.class).error("Whetstone could not start", failure);
    return "This should not happen. The details are in %s; nothing that was saved is lost."
        .formatted(logs);
  }

  /** Leaves the process to the thread that ends it. */
  @SuppressWarnings("InfiniteLoopStatement")
  private static int awaitEnd() {
    while (true) {
      Thread.interrupted();
      LockSupport.park();
    }
  }

  private void stopOnSignal() {
    if (!life.beginEnd()) {
      awaitEnd(); // a failure ends the process already
    }
    boolean clean = end();
    err.println(clean ? "stopped" : "stopped, not everything cleanly; the next start cleans up");
    // Otherwise the exit code would be the signal's, as if the run had been cut off.
    Runtime.getRuntime().halt(clean ? STOPPED : FAILED);
  }

  private boolean end() {
    Lifetime.haltIfTooLong(err);
    return awaitStart() && life.end();
  }

  /** Cuts a start short; what it began is closed or taken back by then. */
  private boolean awaitStart() {
    try {
      starter.interrupt();
      startDone.await();
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }
}
