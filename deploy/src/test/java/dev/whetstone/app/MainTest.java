package dev.whetstone.app;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.whetstone.core.chat.StartFailure;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class MainTest {
  private static final String BANK = "whetstone.bank";

  @AfterEach
  void forgetTheLaunchersBank() {
    System.clearProperty(BANK);
  }

  @Test
  void theBankIsTheOptionsOrTheLaunchersOrTheProgramsOwn() {
    assertEquals(Optional.empty(), bank("demo"));
    System.setProperty(BANK, "a b/questions");
    assertEquals(Optional.of(Path.of("a b/questions")), bank("demo"));
    assertEquals(Optional.of(Path.of("mine")), bank("demo", "--bank", "mine"));
  }

  @Test
  void theProgramCarriesABank() {
    assertDoesNotThrow(() -> Wiring.load(settings(Optional.empty())));
    assertThrows(StartFailure.class, () -> Wiring.load(settings(Optional.of(Path.of("none")))));
  }

  @Test
  void everyCommandSaysTheVersion() {
    for (String[] command : new String[][] {{"--version"}, {"demo", "--version"}}) {
      StringWriter out = new StringWriter();
      int code = Main.commandLine().setOut(new PrintWriter(out)).execute(command);
      assertEquals("0 Whetstone from a folder of classes", code + " " + out.toString().strip());
    }
  }

  @Test
  void saysPlainlyWhatIsWrongWithAnOption() {
    assertSays("The option --data needs a value.", "--data", "");
    assertSays("The option --data needs a value.", "--data=");
    assertSays("The option --bank needs a value.", "--bank", "");
    assertSays("The option --port needs a value.", "--port", "--data", "x");
    assertSays("The option --port needs a value.", "--port");
    assertSays("The option --port needs a value.", "--port", "");
    assertSays("The name of a folder is empty.", "--data", " ");
    for (String port : new String[] {"abc", "-1", "65536", "99999999999", "1.5"}) {
      assertSays(
          "The port “%s” is not a number from 0 to 65535.".formatted(port), "--port=" + port);
    }
  }

  private static void assertSays(String words, String... options) {
    StringWriter said = new StringWriter();
    CommandLine line = Main.commandLine().setErr(new PrintWriter(said));
    List<String> arguments = new ArrayList<>(List.of("demo"));
    arguments.addAll(List.of(options));
    assertEquals(2, line.execute(arguments.toArray(String[]::new)));
    assertEquals(words, said.toString().lines().findFirst().orElse(""));
  }

  private static DemoSettings settings(Optional<Path> bank) {
    return new DemoSettings(0, Path.of("unused"), bank);
  }

  private static Optional<Path> bank(String... arguments) {
    return Main.commandLine()
        .parseArgs(arguments)
        .subcommand()
        .commandSpec()
        .findOption("--bank")
        .getValue();
  }
}
