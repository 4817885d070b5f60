package dev.whetstone.core.rotation;

import dev.whetstone.core.question.QuestionId;
import dev.whetstone.core.question.Topic;
import java.util.Optional;
import java.util.Set;

/**
 * What a group has been asked: the pass through its deck it is in (from 0), the questions asked in
 * that pass, and the last question of all with the topic it had then.
 */
public record History(
    int pass, Set<QuestionId> asked, Optional<QuestionId> last, Optional<Topic> lastTopic) {
  public static final History NONE = new History(0, Set.of(), Optional.empty(), Optional.empty());

  public History {
    asked = Set.copyOf(asked);
  }
}
