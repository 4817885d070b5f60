package dev.whetstone.slack.interaction;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Does a thing once per id, and answers a repetition with what the first time brought. */
public final class Once<T> {
  private static final int MOST = 20_000;
  private final LinkedHashMap<String, CompletableFuture<T>> done = new LinkedHashMap<>();

  public T run(String id, Supplier<T> work) {
    CompletableFuture<T> own = new CompletableFuture<>();
    Optional<CompletableFuture<T>> first = before(id, own);
    if (first.isPresent()) {
      return first.get().join();
    }
    try {
      own.complete(work.get());
    } catch (RuntimeException e) {
      own.completeExceptionally(e);
      forget(id);
      throw e;
    }
    return own.join();
  }

  private synchronized Optional<CompletableFuture<T>> before(String id, CompletableFuture<T> own) {
    CompletableFuture<T> before = done.putIfAbsent(id, own);
    while (done.size() > MOST) {
      done.pollFirstEntry();
    }
    return Optional.ofNullable(before);
  }

  private synchronized void forget(String id) {
    done.remove(id);
  }
}
