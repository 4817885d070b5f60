package dev.whetstone.testkit.bench.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** People who press side by side, each waiting for the reply before the next press. */
final class Callers implements AutoCloseable {
  private final int count;
  private final ExecutorService threads;

  Callers(int count) {
    this.count = count;
    this.threads = Executors.newFixedThreadPool(count);
  }

  /** Returns when the last press was taken. */
  void press(Side side, List<Press> presses, Tally tally)
      throws InterruptedException, ExecutionException {
    long[] each = new long[presses.size()];
    AtomicInteger next = new AtomicInteger();
    long start = System.nanoTime();
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      running.add(
          threads.submit(() -> {
            for (int n = next.getAndIncrement(); n < each.length; n = next.getAndIncrement()) {
              each[n] = timed(side, presses.get(n));
            }
            return null;
          }));
    }
    for (Future<?> caller : running) {
      caller.get();
    }
    tally.add(System.nanoTime() - start, each);
  }

  private static long timed(Side side, Press press) throws Exception {
    long start = System.nanoTime();
    side.take(press);
    return System.nanoTime() - start;
  }

  @Override
  public void close() {
    threads.shutdownNow();
    threads.close();
  }
}
