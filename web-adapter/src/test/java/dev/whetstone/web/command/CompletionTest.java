package dev.whetstone.web.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.web.Commands;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CompletionTest {
  private final Completion completion = new Completion(Commands.CATALOG);
  private String asked = "";

  @Test
  void aSlashOffersEveryCommand() {
    assertEquals(
        List.of("/streak", "/practice ", "/quiz ", "/leaderboard ", "/setup "), inserts("/"));
    assertTrue(
        completion.complete("/se", this::suggest).choices().getFirst().detail().endsWith("admins"));
  }

  @Test
  void namesAreCompletedByPrefixFirst() {
    assertEquals(List.of("/practice "), inserts("/PR"));
    assertEquals(List.of("/setup "), inserts("/set"));
    assertEquals(List.of("/leaderboard "), inserts("/board"));
  }

  @Test
  void optionsNotYetGivenAreOffered() {
    assertEquals(List.of("time:", "zone:", "days:", "difficulty:"), inserts("/setup "));
    assertEquals(List.of("days:", "difficulty:"), inserts("/setup time:9 zone:UTC "));
    assertEquals(List.of("days:", "difficulty:"), inserts("/setup time:9 --d"));
    assertEquals(
        "/setup time:9 zo".length() - 2,
        completion.complete("/setup time:9 zo", this::suggest).from());
  }

  @Test
  void fixedValuesAreOffered() {
    assertEquals(List.of("easy ", "medium ", "hard "), inserts("/setup difficulty:"));
    assertEquals(List.of("medium "), inserts("/setup difficulty=me"));
    assertEquals(
        "/setup difficulty=".length(),
        completion.complete("/setup difficulty=me", this::suggest).from());
  }

  @Test
  void completedOptionsAreAskedOfTheCore() {
    assertEquals(List.of("Europe/Berlin ", "\"two words\" "), inserts("/setup time:9 zone:Ber"));
    assertEquals("setup zone Ber", asked);
  }

  @Test
  void theOnlyOptionNeedsNoName() {
    assertEquals(List.of("Europe/Berlin ", "\"two words\" "), inserts("/practice att"));
    assertEquals("practice topic att", asked);
    assertEquals(10, completion.complete("/practice att", this::suggest).from());
    inserts("/practice ");
    assertEquals("practice topic ", asked);
  }

  @Test
  void elsewhereNothingIsOffered() {
    for (String line : List.of("", "hello", "/nothing ", "/streak ", "/setup time:0", "/ x")) {
      assertEquals(List.of(), inserts(line), line);
    }
  }

  private List<String> inserts(String line) {
    return completion.complete(line, this::suggest).choices().stream()
        .map(Completion.Choice::insert)
        .toList();
  }

  private List<String> suggest(String command, String option, String typed) {
    asked = command + " " + option + " " + typed;
    return List.of("Europe/Berlin", "two words");
  }
}
