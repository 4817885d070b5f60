package dev.whetstone.web.message;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The events waiting for one page. A page that falls far behind is closed; it then comes back by
 * itself and is given the whole state.
 */
public final class Subscription {
  private static final int WAITING = 1_000;
  private final String member;
  private final BlockingQueue<Optional<Feed.Event>> queue = new LinkedBlockingQueue<>(WAITING);
  private volatile boolean open = true;

  Subscription(String member) {
    this.member = member;
  }

  public boolean isOpen() {
    return open;
  }

  /** The next event, or empty when none came in that time or this is closed. */
  public Optional<Feed.Event> next(Duration patience) throws InterruptedException {
    Optional<Feed.Event> event = queue.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    return event == null ? Optional.empty() : event;
  }

  String member() {
    return member;
  }

  void offer(Feed.Event event) {
    if (!queue.offer(Optional.of(event))) {
      close();
    }
  }

  void close() {
    open = false;
    queue.clear();
    // Wakes the reader, if it waits.
    queue.offer(Optional.empty());
  }
}
