package dev.whetstone.core;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.RichText;
import dev.whetstone.core.question.Choice;
import dev.whetstone.core.question.Difficulty;
import dev.whetstone.core.question.Question;
import dev.whetstone.core.question.QuestionId;
import dev.whetstone.core.question.Topic;
import java.time.LocalDate;
import java.util.List;

/** Questions for tests without a database. */
public final class Questions {
  private Questions() {}

  public static Question question(String id, String topic) {
    return new Question(
        new QuestionId(id),
        new Topic(topic),
        Difficulty.EASY,
        List.of(Block.Paragraph.of(id)),
        List.of(
            new Choice(RichText.of("One"), RichText.of("No"), false),
            new Choice(RichText.of("Two"), RichText.of("Yes"), true)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        LocalDate.EPOCH);
  }
}
