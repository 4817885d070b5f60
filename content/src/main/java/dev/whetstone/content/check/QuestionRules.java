package dev.whetstone.content.check;

import dev.whetstone.content.LoadedBank.Located;
import dev.whetstone.content.Problem;
import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.FormulaPainter;
import dev.whetstone.core.chat.Picture;
import dev.whetstone.core.question.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What one question of the bank has to have. */
final class QuestionRules {
  private static final int LEAST_WORDS = 80;
  private static final int MOST_WORDS = 220;
  private static final int CHOICES = 4;
  private static final int LONGEST_CHOICE = 90;
  private static final int MOST_APART = 15;
  private static final int WIDEST_FORMULA = 700;
  private static final Pattern CATCH_ALL =
      Pattern.compile(
          "(?i)\\b(all|none|both|neither) of (the|these|them)\\b.{0,12}\\b(above|choices|answers)?");

  private final Located at;
  private final Question question;
  private final List<Problem> problems = new ArrayList<>();

  private QuestionRules(Located at) {
    this.at = at;
    this.question = at.question();
  }

  static List<Problem> check(Located at, FormulaPainter painter) {
    QuestionRules rules = new QuestionRules(at);
    rules.answer();
    rules.choices();
    rules.rest();
    rules.formulas(painter);
    return rules.problems;
  }

  private void add(int line, String reason) {
    problems.add(new Problem(at.file(), line, reason));
  }

  private void answer() {
    long words = Words.count(question.answer());
    if (words < LEAST_WORDS || words > MOST_WORDS) {
      add(
          at.answerLine(),
          "the answer has %d words, not %d to %d".formatted(words, LEAST_WORDS, MOST_WORDS));
    }
    if (!(question.answer().getFirst() instanceof Block.Paragraph)) {
      add(at.answerLine(), "the answer must begin with a sentence");
    }
  }

  private void choices() {
    int line = at.line("choices");
    if (question.choices().size() != CHOICES) {
      add(line, "there are %d choices, not 4".formatted(question.choices().size()));
    }
    List<Integer> lengths =
        question.choices().stream().map(c -> c.text().plain().length()).sorted().toList();
    if (lengths.getLast() > LONGEST_CHOICE) {
      add(line, "a choice has %d characters, more than 90".formatted(lengths.getLast()));
    }
    if (lengths.getLast() - lengths.getFirst() > MOST_APART) {
      add(line, "the choices differ in length, by more than 15 characters: " + lengths);
    }
    if (question.choices().stream().anyMatch(c -> CATCH_ALL.matcher(c.text().plain()).matches())) {
      add(line, "a choice speaks of the other choices");
    }
  }

  private void rest() {
    number("key_points", question.keyPoints().size(), 3, 6);
    number("follow_ups", question.followUps().size(), 2, 2);
    number("references", question.references().size(), 1, 3);
    number("tags", question.tags().size(), 1, Integer.MAX_VALUE);
    number("related", question.related().size(), 1, Integer.MAX_VALUE);
  }

  private void number(String key, int count, int least, int most) {
    if (count < least || count > most) {
      String wanted = most == Integer.MAX_VALUE ? "at least " + least : least + " to " + most;
      add(at.line(key), "%s has %d entries, not %s".formatted(key, count, wanted));
    }
  }

  private void formulas(FormulaPainter painter) {
    Words.blocks(question)
        .forEach(block -> {
          if (block instanceof Block.Formula formula) {
            formula(painter, formula);
          }
        });
  }

  private void formula(FormulaPainter painter, Block.Formula formula) {
    int line = line(formula);
    try {
      Picture picture = painter.paint(formula);
      if (picture.width() > WIDEST_FORMULA) {
        add(line, "the formula is %d pixels wide, more than 700".formatted(picture.width()));
      }
    } catch (IllegalArgumentException e) {
      add(line, "the formula cannot be painted: " + e.getMessage());
    }
  }

  private int line(Block.Formula formula) {
    String first = formula.latex().lines().findFirst().orElse("").strip();
    List<String> lines = at.text().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (!first.isEmpty() && lines.get(i).contains(first)) {
        return i + 1;
      }
    }
    return at.answerLine();
  }
}
