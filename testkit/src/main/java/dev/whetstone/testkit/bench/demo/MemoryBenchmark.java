package dev.whetstone.testkit.bench.demo;

import dev.whetstone.testkit.bench.Benchmark;
import dev.whetstone.testkit.bench.Figure;
import dev.whetstone.testkit.bench.TempFolder;
import dev.whetstone.testkit.bench.program.ProgramProcess;
import dev.whetstone.testkit.bench.program.ResidentMemory;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Resident megabytes of the demo's JVM after one round that three members answered. */
public final class MemoryBenchmark implements Benchmark {
  private static final String ADMIN = "ada";
  private static final List<String> MEMBERS = List.of(ADMIN, "ben", "chidi");
  private static final List<String> CHOICES = List.of("A", "B", "C");
  private final Path home;

  public MemoryBenchmark(Path home) {
    this.home = home;
  }

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public List<Figure> run(Consumer<String> progress) throws IOException, InterruptedException {
    try (TempFolder folder = TempFolder.in(home.resolve("target"));
        ProgramProcess demo = DemoCommand.launch(home, folder.path().resolve("data"))) {
      progress.accept("starting the demo");
      URI address = URI.create(demo.awaitReady().where());
      progress.accept("playing a round");
      try (DemoVisitor visitor = new DemoVisitor(address)) {
        playRound(visitor);
      }
      return List.of(Figure.of(name(), ResidentMemory.megabytes(demo.jvm()), "MB"));
    }
  }

  private static void playRound(DemoVisitor visitor) throws IOException, InterruptedException {
    visitor.load(ADMIN);
    visitor.type(ADMIN, "/setup time:09:00 zone:UTC days:daily");
    visitor.type(ADMIN, "/post-now");
    DemoVisitor.Post post = visitor.awaitPost(ADMIN);
    for (int i = 0; i < MEMBERS.size(); i++) {
      String member = MEMBERS.get(i);
      visitor.load(member);
      visitor.press(member, post, CHOICES.get(i));
      visitor.type(member, "/streak");
      visitor.type(member, "/leaderboard");
    }
    visitor.press(ADMIN, post, "Reveal answer");
  }
}
