package dev.whetstone.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The two scripts at the root, up to where they would build. */
@Timeout(60)
final class ScriptsTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @TempDir Path home;

  @Test
  void anUnknownCommandNamesWhatIsNear() throws Exception {
    assertRefused("Did you mean demo?", "dmeo");
    assertRefused("There is no command 'xyzzy'. './whetstone help'", "xyzzy");
  }

  @Test
  void anUnknownOptionNamesWhatIsNear() throws Exception {
    assertRefused("Did you mean --port?", "demo", "--prot", "1");
    assertRefused("Did you mean --data?", "demo", "--port", "0", "--date=x");
    assertRefused("needs a value", "demo", "--port");
  }

  @Test
  void helpNamesEveryCommand() throws Exception {
    Result help = run(Map.of(), "whetstone", "help");
    assertEquals(0, help.code);
    for (String command : List.of("demo", "bench", "help")) {
      assertTrue(help.output.contains("./whetstone " + command), help.output);
    }
  }

  @Test
  void bothSayWhatToDoWithoutAJdk() throws Exception {
    for (String[] command : new String[][] {{"mvnw", "-v"}, {"whetstone", "demo"}}) {
      Result result = run(withoutJdk(), command);
      assertEquals(1, result.code, result.output);
      assertTrue(result.output.startsWith("Whetstone needs a JDK 25"), result.output);
      assertEquals(1, result.output.lines().count(), result.output);
    }
  }

  @Test
  void aJdkIsFoundBesideAnotherJavaHome() throws Exception {
    var environment = Map.of("JAVA_HOME", home.toString(), "WHETSTONE_JDK_FOLDERS", ownJdk());
    Result found =
        runShell(environment, ". '" + ROOT + "/.mvn/jdk.sh' && find_jdk && echo \"$JDK_HOME\"");
    assertEquals(ownJdk(), found.output.strip());
  }

  private void assertRefused(String words, String... arguments) throws Exception {
    String[] command = new String[arguments.length + 1];
    command[0] = "whetstone";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    Result result = run(Map.of(), command);
    assertEquals(2, result.code, result.output);
    assertTrue(result.output.contains(words), result.output);
  }

  private Map<String, String> withoutJdk() {
    return Map.of("JAVA_HOME", home.toString(), "WHETSTONE_JDK_FOLDERS", home.toString());
  }

  private Result run(Map<String, String> environment, String... command) throws Exception {
    String[] absolute = command.clone();
    absolute[0] = ROOT.resolve(command[0]).toString();
    return start(environment, absolute);
  }

  private Result runShell(Map<String, String> environment, String script) throws Exception {
    return start(environment, "bash", "-c", script);
  }

  private Result start(Map<String, String> environment, String... command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    builder.environment().put("HOME", home.toString());
    builder.environment().put("PATH", pathWithoutJava());
    Process process = builder.start();
    String output = process.inputReader().readAllAsString();
    return new Result(process.waitFor(), output);
  }

  private String pathWithoutJava() throws IOException {
    Path bin = home.resolve("bin");
    if (Files.notExists(bin)) {
      Files.createDirectory(bin);
      for (String tool :
          List.of("bash", "cat", "dirname", "basename", "grep", "sed", "readlink", "tr")) {
        Path script =
            Files.writeString(bin.resolve(tool), "#!/bin/sh\nexec " + find(tool) + " \"$@\"\n");
        assertTrue(script.toFile().setExecutable(true));
      }
    }
    return bin.toString();
  }

  private static Path find(String tool) {
    return List.of(Path.of("/usr/bin"), Path.of("/bin")).stream()
        .map(folder -> folder.resolve(tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }

  private static String ownJdk() {
    return System.getProperty("java.home");
  }

  private record Result(int code, String output) {}
}
