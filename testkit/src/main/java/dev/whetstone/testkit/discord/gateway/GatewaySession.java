package dev.whetstone.testkit.discord.gateway;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What a bot has identified for: it numbers events and keeps the newest, so that they can be
 * replayed on another connection.
 */
final class GatewaySession {
  private static final int MOST_KEPT = 10_000;

  private record Sent(long number, String json) {}

  private final String id;
  private final Identity identity;
  private final ReentrantLock order = new ReentrantLock();
  private final Deque<Sent> kept = new ArrayDeque<>();
  private long last;
  private @Nullable Connection connection;

  GatewaySession(String id, Identity identity, Connection connection) {
    this.id = id;
    this.identity = identity;
    this.connection = connection;
  }

  String id() {
    return id;
  }

  Identity identity() {
    return identity;
  }

  /** Nothing else is sent while the action runs. */
  void inOrder(Runnable action) {
    order.lock();
    try {
      action.run();
    } finally {
      order.unlock();
    }
  }

  /** Numbers the event, keeps it and sends it where a connection is. */
  void dispatch(String type, String data) {
    inOrder(() -> {
      last++;
      String json = "{\"op\":0,\"t\":\"" + type + "\",\"s\":" + last + ",\"d\":" + data + "}";
      kept.addLast(new Sent(last, json));
      if (kept.size() > MOST_KEPT) {
        kept.removeFirst();
      }
      if (connection != null) {
        connection.send(json);
      }
    });
  }

  /** Whether everything after that number is still there. */
  boolean canReplay(long after) {
    order.lock();
    try {
      return after == last || (!kept.isEmpty() && kept.getFirst().number() <= after + 1);
    } finally {
      order.unlock();
    }
  }

  boolean isAheadOf(long number) {
    order.lock();
    try {
      return number <= last;
    } finally {
      order.unlock();
    }
  }

  /** Goes on on this connection, with all that it has missed. */
  void resume(Connection next, long after) {
    inOrder(() -> {
      connection = next;
      kept.stream().filter(s -> s.number() > after).forEach(s -> next.send(s.json()));
      dispatch("RESUMED", "{\"_trace\":[]}");
    });
  }

  /** That connection is gone; events are kept for the next. */
  void lose(Connection gone) {
    inOrder(() -> {
      if (connection == gone) {
        connection = null;
      }
    });
  }

  Optional<Connection> connection() {
    order.lock();
    try {
      return Optional.ofNullable(connection);
    } finally {
      order.unlock();
    }
  }
}
