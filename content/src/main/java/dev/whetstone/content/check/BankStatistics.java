package dev.whetstone.content.check;

import dev.whetstone.core.question.Choice;
import dev.whetstone.core.question.Question;
import dev.whetstone.core.question.QuestionBank;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Counts of a bank.
 *
 * @param byTopic by topic, and in it by difficulty
 * @param rightAt by the place of the right choice
 * @param rightByLength by how many choices are longer than the right one
 */
public record BankStatistics(
    int questions,
    Map<String, Map<String, Integer>> byTopic,
    Map<String, Integer> byDifficulty,
    Map<String, Integer> rightAt,
    Map<Integer, Integer> rightByLength) {

  public static BankStatistics of(QuestionBank bank) {
    Collection<Question> all = bank.questions();
    Map<String, Map<String, Integer>> byTopic =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    q -> q.topic().slug(),
                    TreeMap::new,
                    Collectors.groupingBy(
                        q -> q.difficulty().word(), TreeMap::new, Collectors.summingInt(_ -> 1))));
    return new BankStatistics(
        all.size(),
        byTopic,
        count(all, q -> q.difficulty().word()),
        count(all, q -> Choice.letter(q.rightIndex())),
        count(all, q -> (int) BankRules.rank(q)));
  }

  private static <K extends Comparable<K>> Map<K, Integer> count(
      Collection<Question> all, Function<Question, K> key) {
    return all.stream()
        .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.summingInt(_ -> 1)));
  }
}
