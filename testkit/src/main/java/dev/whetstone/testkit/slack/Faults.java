package dev.whetstone.testkit.slack;

import dev.whetstone.testkit.slack.api.Trouble;
import java.util.ArrayList;
import java.util.List;

/** The faults of requests that have not happened yet, first come first served. */
final class Faults implements Trouble.Maker {
  private record Pending(String method, int times, Trouble trouble) {}

  private final List<Pending> pending = new ArrayList<>();

  synchronized void add(String method, int times, Trouble trouble) {
    pending.add(new Pending(method, times, trouble));
  }

  synchronized void clear() {
    pending.clear();
  }

  @Override
  public synchronized Trouble next(String method) {
    for (int i = 0; i < pending.size(); i++) {
      Pending next = pending.get(i);
      if (next.method().equals("*") || next.method().equals(method)) {
        take(i, next);
        return next.trouble();
      }
    }
    return Trouble.NONE;
  }

  private void take(int index, Pending next) {
    if (next.times() > 1) {
      pending.set(index, new Pending(next.method(), next.times() - 1, next.trouble()));
    } else {
      pending.remove(index);
    }
  }
}
