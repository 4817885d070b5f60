package dev.whetstone.core.practice;

import dev.whetstone.core.chat.ActionId;
import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.ForeignText;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.command.FormHandler;
import dev.whetstone.core.question.QuestionCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Takes an answer in words, keeps it, and shows the model answer beside it. */
public final class WordsForm implements FormHandler {
  static final String ROUTE = "words";
  static final String FIELD = "answer";

  /** The most that a form of every platform can carry. */
  static final int MAX_LENGTH = 3000;

  private final Sittings sittings;
  private final Answering answering;

  public WordsForm(Sittings sittings, Answering answering) {
    this.sittings = sittings;
    this.answering = answering;
  }

  @Override
  public String route() {
    return ROUTE;
  }

  @Override
  public Reply submit(Origin origin, ActionId action, Map<String, String> fields) {
    Sitting sitting = sittings.of(origin, action);
    String words = ForeignText.clean(fields.getOrDefault(FIELD, "")).strip();
    int length = words.codePointCount(0, words.length());
    if (words.isEmpty()) {
      return rejected("There is nothing in it yet. Write a sentence or more.");
    }
    if (length > MAX_LENGTH) {
      return rejected(
          "Your answer has "
              + length
              + " characters; at most "
              + MAX_LENGTH
              + " fit. Nothing was recorded. Shorten it and send it again.");
    }
    answering.keepWords(sitting, words);
    return new Reply.ToMember(
        sitting
            .before()
            .attempt()
            .map(done -> ResultCard.already(sitting, done))
            .orElseGet(
                () -> ResultCard.toGrade(sitting, "Compare and grade", own(sitting, words))));
  }

  private static Reply rejected(String problem) {
    return new Reply.RejectForm(Map.of(FIELD, problem));
  }

  private static List<Block> own(Sitting sitting, String words) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading("Your answer"));
    blocks.add(Block.Paragraph.of(words));
    blocks.addAll(QuestionCard.keyPoints(sitting.question()));
    blocks.add(new Block.Heading("The answer"));
    return blocks;
  }
}
