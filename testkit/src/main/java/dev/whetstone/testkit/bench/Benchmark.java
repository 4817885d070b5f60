package dev.whetstone.testkit.bench;

import java.util.List;
import java.util.function.Consumer;

/** Something to measure. It leaves nothing behind: no process, no folder, also on failure. */
public interface Benchmark {
  /** What people type to run it. */
  String name();

  /** Measures; {@code progress} takes short lines for someone who waits. */
  List<Figure> run(Consumer<String> progress) throws Exception;
}
