package dev.whetstone.web.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.web.Commands;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CommandLineTest {
  private static final Map<String, String> SETUP =
      Map.of("time", "09:00", "zone", "Europe/Berlin", "days", "mon-fri");
  private final CommandLine commandLine = new CommandLine(Commands.CATALOG);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/setup time:09:00 zone:Europe/Berlin days:mon-fri",
        "/setup time=09:00 zone=Europe/Berlin days=mon-fri",
        "/setup --time 09:00 --zone Europe/Berlin --days mon-fri",
        "/setup --time=09:00 --zone=Europe/Berlin --days=mon-fri",
        "  /SETUP   Time: 09:00\tZONE:\"Europe/Berlin\"  days:“mon-fri”  ",
        "/setup days:mon-fri time:\"09:00\" zone: Europe/Berlin"
      })
  void optionsAreReadInEveryForm(String line) {
    assertEquals(new Typed.Command("setup", SETUP), read(line));
  }

  @Test
  void wordsAfterAnOptionBelongToIt() {
    assertEquals(
        new Typed.Command("setup", Map.of("days", "mon, wed", "time", "09:00")),
        read("/setup days:mon, wed time:09:00"));
  }

  @Test
  void quotesKeepColonsAndBlanks() {
    assertEquals(
        new Typed.Command("setup", Map.of("days", "time: x  y")),
        read("/setup days:\"time: x  y\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/practice topic:fine tuning",
        "/practice fine tuning",
        "/practice \"fine tuning\""
      })
  void aBareValueIsEnoughForOneOption(String line) {
    assertEquals(new Typed.Command("practice", Map.of("topic", "fine tuning")), read(line));
  }

  @Test
  void addressesAndTimesAreValues() {
    assertEquals(
        new Typed.Command("practice", Map.of("topic", "https://example.org 9:30")),
        read("/practice https://example.org 9:30"));
  }

  @Test
  void unknownNamesGoThrough() {
    assertEquals(new Typed.Command("setup", Map.of("tme", "09:00")), read("/setup tme:09:00"));
    assertEquals(new Typed.Command("stats", Map.of()), read("/stats of mine"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "hello", "setup time:09:00", "/", "/ setup", "\"/setup\""})
  void whatIsNoCommandIsChatter(String line) {
    assertEquals(new Typed.Chatter(), read(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/quiz fine tuning hard",
        "/quiz hard fine tuning",
        "/quiz Topic:fine tuning difficulty:hard",
        "/quiz difficulty:hard fine tuning",
        "/quiz hard topic:fine tuning",
        "/quiz\u00a0hard\u00a0fine\u2007tuning"
      })
  void aBareValueGoesToTheOneOptionThatItFits(String line) {
    assertEquals(
        new Typed.Command("quiz", Map.of("topic", "fine tuning", "difficulty", "hard")),
        read(line));
  }

  @Test
  void whatFitsNoFixedValueIsLeftToTheCore() {
    assertEquals(
        new Typed.Command("leaderboard", Map.of("period", "all")), read("/leaderboard all"));
    assertEquals(
        new Typed.Command("leaderboard", Map.of("period", "all time")),
        read("/leaderboard all time"));
    assertEquals(new Typed.Command("quiz", Map.of("topic", "hard x")), read("/quiz topic:hard x"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/quiz topic:",
        "/quiz topic=",
        "/quiz --topic",
        "/quiz topic:\"\"",
        "/quiz topic: "
      })
  void anOptionWithoutAValueIsPassedOnEmpty(String line) {
    assertEquals(new Typed.Command("quiz", Map.of("topic", "")), read(line));
  }

  @Test
  void whatCannotBeReadSaysWhy() {
    assertTrue(why("/setup 09:00").contains("“09:00”"));
    assertTrue(why("/quiz x hard " + "y".repeat(9_000)).length() < 200);
    assertTrue(why("/setup time:9 time:10").contains("time is given twice"));
    assertTrue(why("/streak now").contains("takes no options"));
  }

  @Test
  void theExampleWorksAsItStands() {
    assertTrue(why("/setup 09:00").endsWith("like this: /setup time:09:00 zone:\"two words\""));
    assertTrue(
        why("/quiz x hard y").endsWith("like this: /quiz topic:\"two words\" difficulty:easy"));
    assertEquals(
        new Typed.Command("quiz", Map.of("topic", "two words", "difficulty", "easy")),
        read("/quiz topic:\"two words\" difficulty:easy"));
  }

  @Test
  void nothingThatCanBeTypedBreaksIt() {
    Random random = new Random(7);
    String alphabet = "/ab -:=\"“”\t\n/setup time zone \u200f\ud83d";
    for (int round = 0; round < 20_000; round++) {
      StringBuilder line = new StringBuilder(random.nextBoolean() ? "/setup " : "");
      random
          .ints(random.nextInt(30), 0, alphabet.length())
          .forEach(i -> line.append(alphabet.charAt(i)));
      read(line.toString());
      new Completion(Commands.CATALOG).complete(line.toString(), (_, _, _) -> List.of());
    }
  }

  private Typed read(String line) {
    return commandLine.read(line, (_, _, _) -> List.of("two words"));
  }

  private String why(String line) {
    return assertInstanceOf(Typed.Unclear.class, read(line)).why();
  }
}
