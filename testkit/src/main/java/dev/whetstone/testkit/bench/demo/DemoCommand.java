package dev.whetstone.testkit.bench.demo;

import dev.whetstone.testkit.bench.program.ProgramProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** {@code ./whetstone demo} of a checkout. */
final class DemoCommand {
  private DemoCommand() {}

  /** Launches it on the data folder and a free port. */
  static ProgramProcess launch(Path home, Path data) throws IOException {
    String script = home.resolve("whetstone").toString();
    return ProgramProcess.launch(
        home,
        data.resolveSibling("demo.log"),
        Map.of(),
        List.of(script, "demo", "--port", "0", "--data", data.toString()));
  }
}
