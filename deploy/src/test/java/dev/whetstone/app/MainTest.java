package dev.whetstone.app;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.whetstone.core.chat.StartFailure;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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
