package dev.whetstone.testkit.discord;

import dev.whetstone.testkit.discord.check.Allowance;
import dev.whetstone.testkit.discord.http.Answer;
import dev.whetstone.testkit.discord.http.Trouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The faults of REST requests that have not happened yet, first come first served. */
final class Faults implements Trouble.Maker {
  private record Pending(String route, int times, Trouble trouble) {}

  private final List<Pending> pending = new ArrayList<>();

  synchronized void add(String route, int times, Trouble trouble) {
    pending.add(new Pending(route, times, trouble));
  }

  synchronized void clear() {
    pending.clear();
  }

  @Override
  public synchronized Trouble next(String route) {
    for (Iterator<Pending> all = pending.iterator(); all.hasNext(); ) {
      Pending next = all.next();
      if (next.route().equals("*") || next.route().equals(route)) {
        take(next, all);
        return next.trouble();
      }
    }
    return Trouble.NONE;
  }

  private void take(Pending next, Iterator<Pending> at) {
    if (next.times() > 1) {
      int index = pending.indexOf(next);
      pending.set(index, new Pending(next.route(), next.times() - 1, next.trouble()));
    } else {
      at.remove();
    }
  }

  /** Discord's answers to what it cannot do now. */
  static Trouble answering(int status) {
    String words = status == 502 ? "502: Bad Gateway" : status + ": Server Error";
    return Trouble.answering(Answer.error(status, 0, words));
  }

  static Trouble limiting(Duration retryAfter, boolean global) {
    Allowance none = Allowance.refused(retryAfter, global);
    return Trouble.answering(Answer.of(429, none.refusal().orElseThrow()).with(none.headers()));
  }

  static Trouble delaying(Duration delay) {
    return new Trouble(Optional.empty(), delay, false);
  }

  static Trouble losing() {
    return new Trouble(Optional.empty(), Duration.ZERO, true);
  }
}
