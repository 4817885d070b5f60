package dev.whetstone.testkit.contract;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Does things at the same moment. */
public final class AtOnce {
  private AtOnce() {}

  /** Starts all together and returns when all are done; throws what the first of them threw. */
  public static void run(Runnable... acts) throws Exception {
    CyclicBarrier start = new CyclicBarrier(acts.length);
    List<Callable<Object>> calls =
        Arrays.stream(acts).<Callable<Object>>map(act -> together(start, act)).toList();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Object> done : threads.invokeAll(calls, 30, TimeUnit.SECONDS)) {
        done.get();
      }
    }
  }

  private static Callable<Object> together(CyclicBarrier start, Runnable act) {
    return () -> {
      start.await();
      act.run();
      return act;
    };
  }
}
