package dev.whetstone.content.formula;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One thread for work that may not come back. Callers take turns; work over its time is left behind
 * on its daemon thread and the next work gets a new one, {@value #MAX_LOST} times at most.
 */
final class BoundedThread {
  private static final int MAX_LOST = 3;

  private final ReentrantLock turn = new ReentrantLock(true);
  private final String name;
  private final Duration limit;
  private ExecutorService thread;
  private int lost;

  BoundedThread(String name, Duration limit) {
    this.name = name;
    this.limit = limit;
    this.thread = open();
  }

  /** The result; throws {@link IllegalStateException} for work that failed or took too long. */
  <T> T run(Callable<T> work) {
    turn.lock();
    try {
      if (lost >= MAX_LOST) {
        throw new IllegalStateException(name + " got stuck " + lost + " times and is switched off");
      }
      return await(thread.submit(work));
    } finally {
      turn.unlock();
    }
  }

  private <T> T await(Future<T> result) {
    try {
      return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      leaveBehind();
      throw new IllegalStateException(name + " took more than " + limit.toMillis() + " ms", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(name + " was interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IllegalArgumentException refused) {
        throw new IllegalArgumentException(refused.getMessage(), refused);
      }
      throw new IllegalStateException(name + " failed: " + e.getCause(), e.getCause());
    }
  }

  private void leaveBehind() {
    thread.shutdownNow();
    lost++;
    thread = open();
  }

  private ExecutorService open() {
    return Executors.newSingleThreadExecutor(
        Thread.ofPlatform().daemon().name(name.replace(' ', '-')).factory());
  }
}
