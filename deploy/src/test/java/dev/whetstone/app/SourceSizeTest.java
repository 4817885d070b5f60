package dev.whetstone.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Methods have at most 40 lines and files at most 400, in programs and tests alike. */
class SourceSizeTest {
  private static final Path CHECKOUT = Path.of("..");

  @Test
  void everySourceIsSmall() throws IOException {
    List<String> tooLong = new ArrayList<>();
    List<Path> sources = sources();
    for (Path source : sources) {
      tooLong.addAll(SourceSizes.tooLong(source.toString(), Files.readString(source)));
    }
    assertEquals(List.of(), tooLong);
    assertTrue(sources.size() > 100, sources.size() + " sources found");
  }

  @Test
  void aMethodOf41LinesIsFound() {
    assertEquals(List.of(), SourceSizes.tooLong("A.java", method(40)));
    assertEquals(
        List.of("A.java: method m has 41 lines"), SourceSizes.tooLong("A.java", method(41)));
  }

  @Test
  void aFileOf401LinesIsFound() {
    assertEquals(List.of(), SourceSizes.tooLong("a.css", "\n".repeat(400)));
    assertEquals(List.of("a.css has 401 lines"), SourceSizes.tooLong("a.css", "\n".repeat(401)));
  }

  private static String method(int lines) {
    return "class A {\n  /** Says\n   * more. */\n  void m() {\n"
        + "    run();\n".repeat(lines - 2)
        + "  }\n}\n";
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> modules = Files.list(CHECKOUT)) {
      List<Path> sources = new ArrayList<>();
      for (Path src : modules.map(m -> m.resolve("src")).filter(Files::isDirectory).toList()) {
        try (Stream<Path> files = Files.walk(src)) {
          files.filter(f -> f.toString().matches(".*\\.(java|js|css)")).forEach(sources::add);
        }
      }
      return sources;
    }
  }
}
