package dev.whetstone.testkit.bench.demo;

import dev.whetstone.testkit.bench.Benchmark;
import dev.whetstone.testkit.bench.Figure;
import dev.whetstone.testkit.bench.TempFolder;
import dev.whetstone.testkit.bench.program.ProgramProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Seconds from launching the demo on a warm data folder to its line that says ready. */
public final class StartBenchmark implements Benchmark {
  private static final int STARTS = 3;
  private final Path home;

  public StartBenchmark(Path home) {
    this.home = home;
  }

  @Override
  public String name() {
    return "start";
  }

  /** The median of some starts after one that makes the folder. */
  @Override
  public List<Figure> run(Consumer<String> progress) throws IOException, InterruptedException {
    try (TempFolder folder = TempFolder.in(home.resolve("target"))) {
      Path data = folder.path().resolve("data");
      progress.accept("first start, which makes the data folder");
      start(data);
      double[] seconds = new double[STARTS];
      for (int i = 0; i < STARTS; i++) {
        seconds[i] = start(data);
        progress.accept("start %d of %d: %.2f s".formatted(i + 1, STARTS, seconds[i]));
      }
      Arrays.sort(seconds);
      return List.of(Figure.of(name(), seconds[STARTS / 2], "s"));
    }
  }

  private double start(Path data) throws IOException, InterruptedException {
    try (ProgramProcess demo = DemoCommand.launch(home, data)) {
      return demo.awaitReady().seconds();
    }
  }
}
