package dev.whetstone.core.posting;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.delivery.Round;
import dev.whetstone.core.question.Question;
import dev.whetstone.core.question.QuestionCard;
import dev.whetstone.core.schedule.Times;
import java.util.ArrayList;
import java.util.List;

/** What stands in the thread of a round. */
final class DiscussionCard {
  private DiscussionCard() {}

  /** The thread's name. */
  static String title(Question question, Round round) {
    return QuestionCard.label(question) + " · " + Times.day(round.date());
  }

  static Card first() {
    return Card.saying(
        "Talk about this question here",
        "Ideas, doubts and better answers are welcome.",
        "Hide answers from those who have not answered yet.",
        "When the round closes, the full answer comes here, hidden as well.");
  }

  static Card answer(Question question, Round round) {
    List<Block> blocks = new ArrayList<>(QuestionCard.answer(question));
    blocks.addAll(QuestionCard.keyPoints(question));
    return new Card("The answer · " + title(question, round), blocks);
  }
}
