package dev.whetstone.content.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.content.BankLoader;
import dev.whetstone.content.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BankCheckTest {
  private static final Path BANK = Path.of("questions");
  private static final String NAME = "attention/attention-score-scaling.md";

  @TempDir private Path home;
  private Path bank;

  @BeforeEach
  void copyOfTheBank() throws IOException {
    bank = home.resolve("questions");
    try (Stream<Path> files = Files.walk(BANK)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = bank.resolve(BANK.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    Files.copy(Path.of("coverage.csv"), home.resolve("coverage.csv"));
  }

  @Test
  void theBankIsSound() throws IOException {
    BankCheck.Result result = BankCheck.check(BANK);
    assertEquals(List.of(), result.problems());
    assertTrue(result.questions() >= 254, () -> "questions: " + result.questions());
  }

  @Test
  void everySourceQuestionIsAnswered() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("coverage.csv"));
    assertEquals(284, lines.size() - 1);
  }

  @Test
  void guessingTheLongestOrAPlaceGainsNothing() {
    BankStatistics counts = BankStatistics.of(BankLoader.load(BANK));
    counts.rightAt().values().forEach(n -> assertTrue(n <= counts.questions() * 0.28, "" + n));
    counts
        .rightByLength()
        .values()
        .forEach(n -> assertTrue(n <= counts.questions() * 0.28, "" + n));
  }

  private void finds(int line, String reason) throws IOException {
    List<Problem> problems = BankCheck.check(bank).problems();
    assertEquals(1, problems.size(), problems::toString);
    assertEquals(bank + "/" + NAME, problems.getFirst().file());
    assertEquals(line, problems.getFirst().line(), problems::toString);
    assertTrue(problems.getFirst().reason().contains(reason), problems::toString);
  }

  private int change(String from, String to) throws IOException {
    Path file = bank.resolve(NAME);
    String text = Files.readString(file);
    assertTrue(text.contains(from), text);
    int line = (int) text.substring(0, text.indexOf(from)).lines().count() + 1;
    Files.writeString(file, text.replace(from, to));
    return line;
  }

  private String text() throws IOException {
    return Files.readString(bank.resolve(NAME));
  }

  @Test
  void aShortAnswerIsNamed() throws IOException {
    String text = text();
    int end = text.indexOf("\n---\n") + 5;
    Files.writeString(bank.resolve(NAME), text.substring(0, end) + "Too short.\n");
    finds((int) text.substring(0, end).lines().count() + 1, "the answer has 2 words");
  }

  @Test
  void aMissingFollowUpIsNamed() throws IOException {
    String text = text();
    int from = text.indexOf("  - prompt:", text.indexOf("  - prompt:") + 1);
    int to = text.indexOf("references:");
    Files.writeString(bank.resolve(NAME), text.substring(0, from) + text.substring(to));
    int line = (int) text.substring(0, text.indexOf("follow_ups:")).lines().count() + 1;
    finds(line, "follow_ups has 1 entries, not 2 to 2");
  }

  @Test
  void aChoiceThatIsTooLongIsNamed() throws IOException {
    String text = text();
    int at = text.indexOf("  - text: ") + "  - text: ".length();
    Files.writeString(
        bank.resolve(NAME), text.substring(0, at) + "x".repeat(60) + " " + text.substring(at));
    List<Problem> problems = BankCheck.check(bank).problems();
    assertTrue(problems.toString().contains("more than 90"), problems::toString);
    assertTrue(problems.toString().contains("differ in length"), problems::toString);
  }

  @Test
  void aFormulaThatCannotBePaintedIsNamed() throws IOException {
    String text = text();
    Files.writeString(
        bank.resolve(NAME), text + "\n```math A wrong formula.\n\\input{secret}\n```\n");
    List<Problem> problems = BankCheck.check(bank).problems();
    assertEquals(1, problems.size(), problems::toString);
    assertTrue(problems.getFirst().line() > text.lines().count(), problems::toString);
  }

  @Test
  void aSecondQuestionOfTheSameIsNamed() throws IOException {
    String copy = text().replace("id: attention-score-scaling", "id: scaled-twice");
    Files.writeString(bank.resolve("attention/scaled-twice.md"), copy);
    List<Problem> problems = BankCheck.check(bank).problems();
    assertEquals(1, problems.size(), problems::toString);
    assertTrue(problems.getFirst().reason().contains("nearly the same"), problems::toString);
  }

  @Test
  void anUncoveredSourceIsNamed() throws IOException {
    Path coverage = home.resolve("coverage.csv");
    Files.writeString(coverage, Files.readString(coverage) + "004-Q999,no-such-question\n");
    List<Problem> problems = BankCheck.check(bank).problems();
    assertEquals(1, problems.size(), problems::toString);
    assertEquals(286, problems.getFirst().line());
    assertTrue(problems.getFirst().reason().contains("no question no-such-question"));
  }

  @Test
  void aBrokenLineIsNamed() throws IOException {
    int line = change("difficulty: medium", "difficulty: middling");
    finds(line, "easy, medium or hard");
  }
}
