package dev.whetstone.testkit.bench.answer;

import dev.whetstone.testkit.bench.Figure.Latencies;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** What one side has done so far. */
final class Tally {
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double NANOS_PER_MILLI = 1e6;
  private final List<long[]> each = new ArrayList<>();
  private long nanos;
  private long presses;
  private Written written = Written.NOTHING;

  /** A turn: how long it took, and each of its presses. */
  void add(long turnNanos, long[] eachNanos) {
    each.add(eachNanos);
    nanos += turnNanos;
    presses += eachNanos.length;
  }

  /** What a turn left in the database. */
  void left(Written rows) {
    written = written.plus(rows);
  }

  double seconds() {
    return nanos / NANOS_PER_SECOND;
  }

  long presses() {
    return presses;
  }

  Written written() {
    return written;
  }

  double perSecond() {
    return presses / seconds();
  }

  Latencies latencies() {
    long[] sorted = each.stream().flatMapToLong(LongStream::of).sorted().toArray();
    return new Latencies(
        sorted[sorted.length / 2] / NANOS_PER_MILLI,
        sorted[sorted.length * 99 / 100] / NANOS_PER_MILLI);
  }
}
