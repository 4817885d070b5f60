package dev.whetstone.content.check;

import dev.whetstone.content.LoadedBank.Located;
import dev.whetstone.content.Problem;
import dev.whetstone.core.question.Choice;
import dev.whetstone.core.question.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What all questions together have to be: no two the same, and nothing to guess by. */
final class BankRules {
  /** Chance with four choices is a quarter; smaller banks vary. */
  private static final int ENOUGH = 20;

  private static final int CHOICES = 4;
  private static final double MOST_AT_ONE_PLACE = 0.32;
  private static final double MOST_LONGEST = 0.32;

  private BankRules() {}

  static List<Problem> check(String where, List<Located> bank) {
    List<Problem> problems = new ArrayList<>(duplicates(bank));
    if (bank.size() >= ENOUGH) {
      for (int place = 0; place < CHOICES; place++) {
        int at = place;
        balance(
                where,
                bank,
                "stands at " + Choice.letter(at),
                MOST_AT_ONE_PLACE,
                q -> q.rightIndex() == at)
            .ifPresent(problems::add);
      }
      balance(where, bank, "is the longest", MOST_LONGEST, q -> rank(q) == 0)
          .ifPresent(problems::add);
      balance(where, bank, "is the shortest", MOST_LONGEST, q -> rank(q) == CHOICES - 1)
          .ifPresent(problems::add);
    }
    return problems;
  }

  private static Optional<Problem> balance(
      String where, List<Located> bank, String what, double most, Predicate<Question> holds) {
    long count = bank.stream().filter(l -> holds.test(l.question())).count();
    double share = (double) count / bank.size();
    return share <= most
        ? Optional.empty()
        : Optional.of(
            new Problem(
                where,
                1,
                "the right choice %s in %d of %d questions, more than %.0f %%"
                    .formatted(what, count, bank.size(), most * 100)));
  }

  /** How many choices are longer than the right one. */
  static long rank(Question question) {
    int right = length(question.choices().get(question.rightIndex()));
    return question.choices().stream().filter(c -> length(c) > right).count();
  }

  private static int length(Choice choice) {
    return choice.text().plain().length();
  }

  private static List<Problem> duplicates(List<Located> bank) {
    List<Set<String>> terms =
        bank.stream().map(l -> Similarity.terms(Words.plain(l.question().prompt()))).toList();
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < bank.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (Similarity.of(terms.get(i), terms.get(j)) >= Similarity.DUPLICATE) {
          problems.add(
              new Problem(
                  bank.get(i).file(),
                  bank.get(i).line("prompt"),
                  "it asks nearly the same as " + bank.get(j).question().id()));
        }
      }
    }
    return problems;
  }
}
