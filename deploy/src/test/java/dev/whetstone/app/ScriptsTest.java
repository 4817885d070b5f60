package dev.whetstone.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The two scripts at the root, up to where they would build. */
@Timeout(60)
final class ScriptsTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static final String[] TOOLS =
      "bash basename cat dirname find grep locale mkdir mv readlink rm sed sleep tail tee touch tr"
          .split(" ");

  @TempDir Path home;

  @Test
  void anUnknownCommandNamesWhatIsNear() throws Exception {
    assertRefused("Did you mean demo?", "dmeo");
    assertRefused("Did you mean run?", "rnu");
    assertRefused("Did you mean doctor?", "docter");
    assertRefused("There is no command 'xyzzy'. './whetstone help'", "xyzzy");
  }

  @Test
  void anUnknownOptionNamesWhatIsNear() throws Exception {
    assertRefused("Did you mean --port?", "demo", "--prot", "1");
    assertRefused("Did you mean --data?", "demo", "--port", "0", "--date=x");
    assertRefused("There is no option '--port'.", "run", "--port", "1");
    assertRefused("Did you mean --bank?", "doctor", "--data", "x", "--bnak=y");
  }

  @Test
  void anOptionWithoutValueIsRefusedBeforeABuild() throws Exception {
    assertRefused("The option --port needs a value.", "demo", "--port");
    assertRefused("The option --port needs a value.", "demo", "--port", "--data", "x");
    assertRefused("The option --data needs a value.", "demo", "--data", "");
    assertRefused("The option --bank needs a value.", "demo", "--port=0", "--bank=");
    assertRefused("The option --data needs a value.", "run", "--data");
    assertRefused("The option --bank needs a value.", "doctor", "--bank=");
  }

  @Test
  void anUnknownBenchmarkIsRefusedBeforeABuild() throws Exception {
    String all = "Choose from core-answer, memory, start, discord, slack.";
    assertRefused("There is no benchmark 'strat'. " + all, "bench", "strat");
    assertRefused("There is no benchmark 'core'. " + all, "bench", "start", "core");
    assertRefused("There is no benchmark ''. " + all, "bench", "");
  }

  @Test
  void everyBenchmarkOfTheProgramIsKnown() throws Exception {
    Path programs = ROOT.resolve("testkit/src/main/java/dev/whetstone/testkit/bench");
    String list = Files.readString(programs.resolve("Bench.java"));
    for (String name : List.of("core-answer", "memory", "start", "discord", "slack")) {
      Result result = run(withoutJdk(), "whetstone", "bench", name);
      assertTrue(result.output.startsWith("Whetstone needs a JDK 25"), result.output);
    }
    assertEquals(5, list.split("new \\w+Benchmark\\(home\\)", -1).length - 1, list);
  }

  @Test
  void bothRunThroughLinks() throws Exception {
    for (String script : List.of("whetstone", "mvnw")) {
      Path link = Files.createSymbolicLink(home.resolve(script), ROOT.resolve(script));
      Path folder = Files.createDirectories(home.resolve("other"));
      Path relative = Files.createSymbolicLink(folder.resolve(script), Path.of("..", script));
      for (Path called : List.of(link, relative)) {
        Result result = start(withoutJdk(), called.toString(), "demo");
        assertTrue(result.output.startsWith("Whetstone needs a JDK 25"), result.output);
      }
    }
  }

  @Test
  void javaOpensFilesOfAnyNameInABareContainer() throws Exception {
    var environment = Map.of("LC_ALL", "C", "WHETSTONE_JDK_FOLDERS", ownJdk());
    String show = "\"$JDK_HOME/bin/java\" -XshowSettings:properties -version";
    Result result =
        runShell(environment, ". '" + ROOT + "/.mvn/jdk.sh' && use_utf8 && find_jdk && " + show);
    assertTrue(result.output.contains("sun.jnu.encoding = UTF-8"), result.output);
  }

  @Test
  void helpNamesEveryCommand() throws Exception {
    for (String asked : List.of("help", "--help", "run --help", "doctor -h")) {
      String[] call = ("whetstone " + asked).split(" ");
      Result help = run(Map.of(), call);
      assertEquals(0, help.code, asked);
      for (String command : List.of("demo", "run", "doctor", "content", "bench", "help")) {
        assertTrue(help.output.contains("./whetstone " + command), help.output);
      }
    }
  }

  @Test
  void bothSayWhatToDoWithoutAJdk() throws Exception {
    for (String[] command :
        new String[][] {
          {"mvnw", "-v"}, {"whetstone", "demo"}, {"whetstone", "run"}, {"whetstone", "doctor"}
        }) {
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

  @Test
  void everyModuleOfTheRootPomIsNoticedAsSource() throws Exception {
    Path checkout = checkout("bot-core", "paper-adapter", "testkit");
    assertTrue(builds(checkout));
    assertFalse(builds(checkout));
    change(checkout.resolve("testkit"));
    assertFalse(builds(checkout));
    change(checkout.resolve("paper-adapter"));
    assertTrue(builds(checkout));
  }

  @Test
  void temporaryFilesGoIntoTheCheckoutAndAreRemovedByTheNextRun() throws Exception {
    Path checkout = checkout();
    Path folder = checkout.resolve("target/whetstone/tmp");
    builds(checkout);
    List<Path> first = list(folder);
    builds(checkout);
    List<Path> second = list(folder);
    assertEquals(1, first.size());
    assertEquals(1, second.size());
    assertNotEquals(first, second);
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.toList();
    }
  }

  /** The launcher with modules of its own and a Maven that does nothing. */
  private Path checkout(String... modules) throws IOException {
    Path checkout = Files.createDirectories(home.resolve("checkout/.mvn")).getParent();
    for (String file : List.of("whetstone", ".mvn/jdk.sh")) {
      Files.copy(ROOT.resolve(file), checkout.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
    }
    script(checkout.resolve("mvnw"), "exit 0");
    StringBuilder pom = new StringBuilder();
    for (String module : modules) {
      pom.append("    <module>" + module + "</module>\n");
      Files.createDirectories(checkout.resolve(module).resolve("target"));
      Files.createDirectories(checkout.resolve(module).resolve("src/main"));
      Files.createFile(checkout.resolve(module).resolve("pom.xml"));
    }
    Files.writeString(checkout.resolve("pom.xml"), pom);
    return checkout;
  }

  private static void change(Path module) throws IOException {
    Path source = Files.createFile(module.resolve("src/main/New.java"));
    assertTrue(
        source.toFile().setLastModified(Files.getLastModifiedTime(module).toMillis() + 60_000));
  }

  private boolean builds(Path checkout) throws Exception {
    var environment = Map.of("WHETSTONE_JDK_FOLDERS", ownJdk());
    Result result = start(environment, checkout.resolve("whetstone").toString(), "demo");
    assertTrue(result.output.contains("deploy/target/whetstone.jar"), result.output);
    return result.output.contains("building Whetstone");
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
      for (String tool : TOOLS) {
        script(bin.resolve(tool), "exec " + find(tool) + " \"$@\"");
      }
    }
    return bin.toString();
  }

  private static void script(Path file, String command) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + command + "\n");
    assertTrue(file.toFile().setExecutable(true));
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
