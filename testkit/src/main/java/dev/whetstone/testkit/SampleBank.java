package dev.whetstone.testkit;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.RichText;
import dev.whetstone.core.question.Choice;
import dev.whetstone.core.question.Difficulty;
import dev.whetstone.core.question.FollowUp;
import dev.whetstone.core.question.Question;
import dev.whetstone.core.question.QuestionBank;
import dev.whetstone.core.question.QuestionId;
import dev.whetstone.core.question.Topic;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Questions that say which they are. Choice B is always the right one. */
public final class SampleBank {
  public static final int RIGHT = 1;
  private static final List<String> CHOICES = List.of("First", "Second", "Third", "Fourth");
  private static final List<String> TOPICS = List.of("attention", "decoding", "pretraining");

  private SampleBank() {}

  /** Questions {@code q0}, {@code q1} …, going round the topics, all of one difficulty. */
  public static QuestionBank of(int size, Difficulty difficulty) {
    return new QuestionBank(
        IntStream.range(0, size)
            .mapToObj(i -> question("q" + i, TOPICS.get(i % TOPICS.size()), difficulty))
            .toList());
  }

  public static Question question(String id, String topic, Difficulty difficulty) {
    return new Question(
        new QuestionId(id),
        new Topic(topic),
        difficulty,
        List.of(Block.Paragraph.of("What is " + id + "?")),
        IntStream.range(0, CHOICES.size()).mapToObj(SampleBank::choice).toList(),
        List.of(Block.Paragraph.of("The answer to " + id + ".")),
        List.of(RichText.of("A point of " + id)),
        List.of(new FollowUp(RichText.of("Then?"), List.of(Block.Paragraph.of("Then this.")))),
        List.of(RichText.of("A book")),
        List.of(),
        List.of(),
        LocalDate.EPOCH);
  }

  /** The key of the choice at that place, the same in every question. */
  public static String key(int index) {
    return choice(index).key();
  }

  private static Choice choice(int index) {
    String text = CHOICES.get(index);
    return new Choice(RichText.of(text), RichText.of("Because of " + text), index == RIGHT);
  }
}
