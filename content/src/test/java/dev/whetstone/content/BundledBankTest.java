package dev.whetstone.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.content.formula.JLatexMathPainter;
import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Picture;
import dev.whetstone.core.chat.RichText;
import dev.whetstone.core.question.Choice;
import dev.whetstone.core.question.Question;
import dev.whetstone.core.question.QuestionBank;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the questions of the bank to the standard that {@code content/README.md} sets. */
class BundledBankTest {
  private static final QuestionBank BANK = BankLoader.bundled();

  @Test
  void hasEnoughQuestionsAndTopics() {
    assertTrue(BANK.questions().size() >= 24, "questions: " + BANK.questions().size());
    assertTrue(BANK.topics().size() >= 8, "topics: " + BANK.topics());
  }

  @Test
  void answersHave80To220Words() {
    for (Question question : BANK.questions()) {
      long words = words(question.answer());
      assertTrue(words >= 80 && words <= 220, question.id() + " has " + words + " words");
    }
  }

  @Test
  void everyQuestionIsComplete() {
    for (Question q : BANK.questions()) {
      String id = q.id().toString();
      assertEquals(4, q.choices().size(), id);
      assertTrue(q.keyPoints().size() >= 3 && q.keyPoints().size() <= 6, id);
      assertEquals(2, q.followUps().size(), id);
      assertTrue(!q.references().isEmpty() && q.references().size() <= 3, id);
      assertTrue(!q.tags().isEmpty() && !q.related().isEmpty(), id);
      assertTrue(q.answer().getFirst() instanceof Block.Paragraph, id);
    }
  }

  @Test
  void choicesAreShortAndOfLikeLength() {
    for (Question question : BANK.questions()) {
      List<Integer> lengths = question.choices().stream().map(BundledBankTest::length).toList();
      int longest = lengths.stream().mapToInt(n -> n).max().orElseThrow();
      int shortest = lengths.stream().mapToInt(n -> n).min().orElseThrow();
      assertTrue(longest <= 90, question.id() + ": " + lengths);
      assertTrue(longest - shortest <= 15, question.id() + ": " + lengths);
    }
  }

  @Test
  void neitherPositionNorLengthGivesTheRightChoiceAway() {
    int all = BANK.questions().size();
    Map<Integer, Long> positions =
        BANK.questions().stream()
            .collect(Collectors.groupingBy(Question::rightIndex, Collectors.counting()));
    assertEquals(4, positions.size());
    positions.forEach((at, n) -> assertTrue(4 * n <= all * 1.25, Choice.letter(at) + ": " + n));
    assertTrue(count(q -> rank(q) == 0) <= all * 0.35, "The right choice is the longest too often");
    assertTrue(
        count(q -> rank(q) == 3) <= all * 0.40, "The right choice is the shortest too often");
  }

  @Test
  void everyFormulaIsPainted() {
    JLatexMathPainter painter = new JLatexMathPainter();
    List<Block.Formula> formulas =
        BANK.questions().stream()
            .flatMap(BundledBankTest::blocks)
            .flatMap(b -> b instanceof Block.Formula f ? Stream.of(f) : Stream.empty())
            .toList();
    assertTrue(formulas.size() >= 3, "formulas: " + formulas.size());
    for (Block.Formula formula : formulas) {
      Picture picture = painter.paint(formula);
      assertTrue(picture.png().length > 500, formula.latex());
      assertTrue(picture.width() > 40 && picture.width() <= 700, formula + " " + picture.width());
    }
  }

  private static Stream<Block> blocks(Question q) {
    return Stream.of(
            q.prompt().stream(),
            q.answer().stream(),
            q.followUps().stream().flatMap(f -> f.answer().stream()))
        .flatMap(Function.identity());
  }

  /** How many choices are longer than the right one. */
  private static long rank(Question q) {
    int right = length(q.choices().get(q.rightIndex()));
    return q.choices().stream().filter(c -> length(c) > right).count();
  }

  private static long count(java.util.function.Predicate<Question> wanted) {
    return BANK.questions().stream().filter(wanted).count();
  }

  private static int length(Choice choice) {
    return choice.text().plain().length();
  }

  private static long words(List<Block> blocks) {
    return blocks.stream()
        .flatMap(BundledBankTest::texts)
        .flatMap(text -> Stream.of(text.plain().split("\\s+")))
        .filter(word -> !word.isBlank())
        .count();
  }

  private static Stream<RichText> texts(Block block) {
    return switch (block) {
      case Block.Paragraph(RichText text) -> Stream.of(text);
      case Block.Items(_, List<RichText> items) -> items.stream();
      case Block.Table(List<RichText> header, List<List<RichText>> rows) ->
          Stream.concat(header.stream(), rows.stream().flatMap(List::stream));
      default -> Stream.of();
    };
  }
}
