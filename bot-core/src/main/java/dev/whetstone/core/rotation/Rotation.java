package dev.whetstone.core.rotation;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.whetstone.core.question.Question;
import dev.whetstone.core.question.QuestionBank;
import dev.whetstone.core.question.QuestionId;
import dev.whetstone.core.question.Topic;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Picks a group's next question: none twice until the deck is used up, no topic twice in a row
 * while another is left. The same deck, history and seed give the same pick, and a question added
 * to or taken from the bank does not disturb the order of the others.
 */
public final class Rotation {
  /** The question and the pass it belongs to. */
  public record Pick(Question question, int pass) {}

  private Rotation() {}

  /** Empty only where the deck is. */
  public static Optional<Pick> next(Deck deck, QuestionBank bank, History history, long seed) {
    List<Question> all = deck.of(bank);
    List<Question> left = all.stream().filter(q -> !history.asked().contains(q.id())).toList();
    int pass = left.isEmpty() ? history.pass() + 1 : history.pass();
    List<Question> candidates = left.isEmpty() ? withoutLast(all, history) : left;
    return spread(candidates, history.lastTopic()).stream()
        .min(order(seed, pass))
        .map(question -> new Pick(question, pass));
  }

  /** A new pass does not begin with the question that ended the one before. */
  private static List<Question> withoutLast(List<Question> all, History history) {
    return narrowed(all, q -> !history.last().equals(Optional.of(q.id())));
  }

  /**
   * Leaves out the last topic; and where one topic holds so many of the questions left that it
   * would come twice in a row at the end, takes from that one now.
   */
  private static List<Question> spread(List<Question> candidates, Optional<Topic> lastTopic) {
    List<Question> others = narrowed(candidates, q -> !lastTopic.equals(Optional.of(q.topic())));
    Map<Topic, Long> left = candidates.stream().collect(groupingBy(Question::topic, counting()));
    return narrowed(others, q -> left.getOrDefault(q.topic(), 0L) * 2 > candidates.size());
  }

  /** Those that satisfy the wish, or all where none does. */
  private static List<Question> narrowed(List<Question> questions, Predicate<Question> wish) {
    List<Question> some = questions.stream().filter(wish).toList();
    return some.isEmpty() ? questions : some;
  }

  private static Comparator<Question> order(long seed, int pass) {
    return comparingLong((Question q) -> mix(seed, pass, q.id())).thenComparing(Question::id);
  }

  /** A well-mixed rank for each question (the finaliser of SplitMix64 over an FNV-1a hash). */
  private static long mix(long seed, int pass, QuestionId id) {
    long hash = 0xcbf29ce484222325L ^ seed;
    for (char c : (pass + "/" + id.value()).toCharArray()) {
      hash = (hash ^ c) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    return hash ^ (hash >>> 31);
  }
}
