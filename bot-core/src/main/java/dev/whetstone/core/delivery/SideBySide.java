package dev.whetstone.core.delivery;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does a bounded batch of slow calls at once. */
public final class SideBySide {
  private SideBySide() {}

  /** The results in order. The work must not throw. */
  public static <T, R> List<R> map(List<T> batch, Function<T, R> work) {
    List<Future<R>> results;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      results = batch.stream().map(item -> threads.submit(() -> work.apply(item))).toList();
    }
    return results.stream().map(Future::resultNow).toList();
  }
}
