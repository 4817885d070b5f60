package dev.whetstone.testkit.bench;

import dev.whetstone.core.chat.NearMiss;
import dev.whetstone.testkit.bench.answer.AnswerBenchmark;
import dev.whetstone.testkit.bench.demo.MemoryBenchmark;
import dev.whetstone.testkit.bench.demo.StartBenchmark;
import dev.whetstone.testkit.bench.discord.DiscordBenchmark;
import dev.whetstone.testkit.bench.slack.SlackBenchmark;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The program behind {@code ./whetstone bench [NAME...]}. The system property {@code
 * whetstone.checkout} names the checkout; without it the current folder is taken.
 */
public final class Bench {
  private static final int FAILED = 1;
  private static final int WRONG_USE = 2;

  private final List<Benchmark> all;
  private final PrintStream out;
  private final PrintStream err;

  Bench(List<Benchmark> all, PrintStream out, PrintStream err) {
    this.all = List.copyOf(all);
    this.out = out;
    this.err = err;
  }

  public static void main(String[] names) {
    System.setProperty("logback.configurationFile", "dev/whetstone/testkit/bench/logback.xml");
    Path home = Path.of(System.getProperty("whetstone.checkout", "")).toAbsolutePath();
    System.exit(new Bench(benchmarks(home), System.out, System.err).run(List.of(names)));
  }

  /** Every benchmark there is, in the order in which they run. */
  private static List<Benchmark> benchmarks(Path home) {
    return List.of(
        new StartBenchmark(home),
        new MemoryBenchmark(home),
        new AnswerBenchmark(home),
        new DiscordBenchmark(home),
        new SlackBenchmark(home));
  }

  /** Runs the named ones, or all; returns the exit code. A failed one does not stop the rest. */
  int run(List<String> names) {
    Optional<String> unknown = names.stream().filter(n -> find(n).isEmpty()).findFirst();
    if (unknown.isPresent()) {
      err.println(complaint(unknown.get()));
      return WRONG_USE;
    }
    List<Benchmark> wanted =
        names.isEmpty() ? all : names.stream().flatMap(n -> find(n).stream()).toList();
    long failed = wanted.stream().filter(benchmark -> !measured(benchmark)).count();
    return failed == 0 ? 0 : FAILED;
  }

  private boolean measured(Benchmark benchmark) {
    err.println("measuring " + benchmark.name());
    try {
      benchmark.run(line -> err.println("  " + line)).forEach(f -> out.println(f.json()));
      return true;
    } catch (Exception e) {
      err.println("The benchmark " + benchmark.name() + " failed, so it has no figure:");
      e.printStackTrace(err);
      return false;
    }
  }

  private String complaint(String name) {
    List<String> names = all.stream().map(Benchmark::name).toList();
    List<String> near = NearMiss.of(name, names);
    return "There is no benchmark '%s'%s: choose from %s."
        .formatted(
            name,
            near.isEmpty() ? "" : " (did you mean " + String.join(" or ", near) + "?)",
            String.join(", ", names));
  }

  private Optional<Benchmark> find(String name) {
    return all.stream().filter(b -> b.name().equals(name)).findFirst();
  }
}
