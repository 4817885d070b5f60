package dev.whetstone.core.question;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All questions at one moment, in the order of their ids. */
public final class QuestionBank {
  private final SortedMap<QuestionId, Question> questions;

  public QuestionBank(Collection<Question> questions) {
    this.questions =
        new TreeMap<>(
            questions.stream().collect(Collectors.toMap(Question::id, Function.identity())));
  }

  public Optional<Question> find(QuestionId id) {
    return Optional.ofNullable(questions.get(id));
  }

  public List<Question> questions() {
    return List.copyOf(questions.values());
  }

  public Set<QuestionId> ids() {
    return Set.copyOf(questions.keySet());
  }

  /** How many questions each topic has, in the order of the topics' names. */
  public SortedMap<Topic, Long> topics() {
    Map<Topic, Long> counts =
        questions.values().stream()
            .collect(Collectors.groupingBy(Question::topic, Collectors.counting()));
    return new TreeMap<>(counts);
  }
}
