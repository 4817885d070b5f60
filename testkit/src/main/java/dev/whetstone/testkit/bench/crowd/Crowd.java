package dev.whetstone.testkit.bench.crowd;

import dev.whetstone.testkit.bench.Figure.Latencies;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** Members who press a button, each once on each post. */
public final class Crowd {
  private static final int LONGEST_SECONDS = 15;
  private static final double NANOS_PER_MILLI = 1e6;

  private final Iterator<Press> presses;
  private final Function<Press, CompletableFuture<?>> press;

  /**
   * Of members with so many presses to make.
   *
   * @param press begins one; done when its answer is there
   */
  public Crowd(List<Press> presses, Function<Press, CompletableFuture<?>> press) {
    this.presses = presses.iterator();
    this.press = press;
  }

  /** So many presses, so many in flight all the time; presses answered a second. */
  public double race(int count, int inFlight) throws InterruptedException, ExecutionException {
    List<List<Press>> shares = new ArrayList<>();
    for (int i = 0; i < inFlight; i++) {
      shares.add(next(count / inFlight));
    }
    long start = System.nanoTime();
    try (ExecutorService members = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> running = new ArrayList<>();
      for (List<Press> share : shares) {
        running.add(
            members.submit(() -> {
              share.forEach(this::pressAndWait);
            }));
      }
      for (Future<?> member : running) {
        member.get();
      }
    }
    return (count / inFlight) * inFlight * 1e9 / (System.nanoTime() - start);
  }

  /** So many presses at an even pace, whether or not the ones before are answered. */
  public Latencies stroll(int count, int perSecond) {
    long gap = TimeUnit.SECONDS.toNanos(1) / perSecond;
    long start = System.nanoTime();
    List<CompletableFuture<Long>> waits = new ArrayList<>();
    for (Press next : next(count)) {
      long due = start + waits.size() * gap;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      waits.add(press.apply(next).thenApply(_ -> System.nanoTime() - due));
    }
    double[] sorted = waits.stream().mapToDouble(w -> w.join() / NANOS_PER_MILLI).toArray();
    Arrays.sort(sorted);
    return new Latencies(at(sorted, 0.5), at(sorted, 0.99));
  }

  private List<Press> next(int count) {
    List<Press> taken = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      taken.add(presses.next());
    }
    return taken;
  }

  private void pressAndWait(Press next) {
    try {
      press.apply(next).get(LONGEST_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("A press was not answered", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  private static double at(double[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  }
}
