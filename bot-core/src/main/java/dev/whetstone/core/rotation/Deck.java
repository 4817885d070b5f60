package dev.whetstone.core.rotation;

import dev.whetstone.core.question.Difficulty;
import dev.whetstone.core.question.Question;
import dev.whetstone.core.question.QuestionBank;
import dev.whetstone.core.question.Topic;
import java.util.List;
import java.util.Set;

/** The part of the bank a group draws from; an empty set means all of them. */
public record Deck(Set<Topic> topics, Set<Difficulty> difficulties) {
  public static final Deck EVERYTHING = new Deck(Set.of(), Set.of());

  public Deck {
    topics = Set.copyOf(topics);
    difficulties = Set.copyOf(difficulties);
  }

  public List<Question> of(QuestionBank bank) {
    return bank.questions().stream().filter(this::holds).toList();
  }

  public boolean holds(Topic topic) {
    return topics.isEmpty() || topics.contains(topic);
  }

  private boolean holds(Question question) {
    return holds(question.topic())
        && (difficulties.isEmpty() || difficulties.contains(question.difficulty()));
  }
}
