package dev.whetstone.testkit.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class BenchTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Bench bench =
      new Bench(
          List.of(new Fixed("start", 1), new Broken("memory"), new Fixed("core-answer", 3)),
          new PrintStream(out, true, StandardCharsets.UTF_8),
          new PrintStream(err, true, StandardCharsets.UTF_8));

  @Test
  void namesWhatWasProbablyMeant() {
    assertEquals(2, bench.run(List.of("core-answer", "strat")));
    assertEquals(
        "There is no benchmark 'strat' (did you mean start?):"
            + " choose from start, memory, core-answer.\n",
        text(err));
    assertEquals("", text(out), "nothing runs");
  }

  @Test
  void namesAllWhereNothingIsNear() {
    assertEquals(2, bench.run(List.of("throughput")));
    assertEquals(
        "There is no benchmark 'throughput': choose from start, memory, core-answer.\n", text(err));
  }

  @Test
  void runsTheNamedOnes() {
    assertEquals(0, bench.run(List.of("core-answer", "start")));
    assertEquals(
        """
        {"bench": "core-answer", "value": 3, "unit": "s"}
        {"bench": "start", "value": 1, "unit": "s"}
        """,
        text(out));
    assertEquals("measuring core-answer\n  soon\nmeasuring start\n  soon\n", text(err));
  }

  @Test
  void goesOnAfterAFailureButTellsByItsExitCode() {
    assertEquals(1, bench.run(List.of()));
    assertEquals(2, text(out).lines().count());
    assertTrue(text(err).contains("benchmark memory failed"), text(err));
    assertTrue(text(err).contains("the disk is full"), text(err));
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  private record Fixed(String name, double value) implements Benchmark {
    @Override
    public List<Figure> run(Consumer<String> progress) {
      progress.accept("soon");
      return List.of(Figure.of(name, value, "s"));
    }
  }

  private record Broken(String name) implements Benchmark {
    @Override
    public List<Figure> run(Consumer<String> progress) throws IOException {
      throw new IOException("the disk is full");
    }
  }
}
