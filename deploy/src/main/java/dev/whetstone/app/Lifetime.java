package dev.whetstone.app;

import dev.whetstone.core.chat.StartFailure;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is open, to be closed once, in the reverse order. */
final class Lifetime {
  private static final Duration LONGEST_END = Duration.ofSeconds(45);

  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private volatile boolean ending;

  /** Notes what to close later. Throws {@link StartFailure} where the end has begun. */
  synchronized <T extends AutoCloseable> T keep(T resource) {
    open.push(resource);
    if (ending) {
      throw new StartFailure("Stopped while starting.");
    }
    return resource;
  }

  /**
   * From now on {@link #keep} refuses, so that a start under way ends at its next step. False where
   * the end has begun already.
   */
  synchronized boolean beginEnd() {
    boolean first = !ending;
    ending = true;
    return first;
  }

  boolean ending() {
    return ending;
  }

  /** Closes everything; false where something could not be closed. */
  synchronized boolean end() {
    boolean clean = true;
    while (!open.isEmpty()) {
      clean &= close(open.pop());
    }
    return clean;
  }

  /** Ends the process where closing hangs: Ctrl-C must always work. */
  static void haltIfTooLong(PrintStream err) {
    Thread.ofPlatform()
        .daemon()
        .name("stop-limit")
        .start(() -> {
          try {
            Thread.sleep(LONGEST_END);
            err.println("Stopping takes too long, giving up; the next start cleans up.");
            Runtime.getRuntime().halt(1);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private static boolean close(AutoCloseable resource) {
    try {
      resource.close();
      return true;
    } catch (Exception e) {
      logger().error("{} was not closed cleanly", resource.getClass().getSimpleName(), e);
      return false;
    }
  }

  /** Not a constant: the first logger fixes where the files lie. */
  private static Logger logger() {
    return LoggerFactory.getLogger(Lifetime.class);
  }
}
