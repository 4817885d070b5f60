package dev.whetstone.core.question;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.RichText;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** A question of the bank, parsed. It has 2 to 5 choices, exactly one right. */
public record Question(
    QuestionId id,
    Topic topic,
    Difficulty difficulty,
    List<Block> prompt,
    List<Choice> choices,
    List<Block> answer,
    List<RichText> keyPoints,
    List<FollowUp> followUps,
    List<RichText> references,
    List<String> tags,
    List<QuestionId> related,
    LocalDate reviewed) {

  public Question {
    prompt = List.copyOf(prompt);
    choices = List.copyOf(choices);
    answer = List.copyOf(answer);
    keyPoints = List.copyOf(keyPoints);
    followUps = List.copyOf(followUps);
    references = List.copyOf(references);
    tags = List.copyOf(tags);
    related = List.copyOf(related);
    if (choices.size() < 2 || choices.size() > Block.Actions.MAX) {
      throw new IllegalArgumentException(id + " has " + choices.size() + " choices, not 2 to 5");
    }
    if (choices.stream().map(Choice::key).distinct().count() != choices.size()) {
      throw new IllegalArgumentException(id + " has two choices of the same text");
    }
    if (choices.stream().filter(Choice::right).count() != 1) {
      throw new IllegalArgumentException(id + " must have exactly one right choice");
    }
  }

  /** The place of the choice with that key; empty where the question has it no longer. */
  public OptionalInt indexOf(String choiceKey) {
    return IntStream.range(0, choices.size())
        .filter(i -> choices.get(i).key().equals(choiceKey))
        .findFirst();
  }

  /** The index of the right choice. */
  public int rightIndex() {
    return IntStream.range(0, choices.size())
        .filter(i -> choices.get(i).right())
        .findFirst()
        .orElseThrow();
  }
}
