package dev.whetstone.core.delivery;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.question.Question;
import dev.whetstone.core.question.QuestionCard;
import dev.whetstone.core.schedule.Times;
import java.util.ArrayList;
import java.util.List;

/** The post of a round in its channel. */
public final class DailyCard {
  private DailyCard() {}

  /** Buttons stay on a closed round: an old question can still be practised. */
  public static Card of(Question question, Round round, Tally tally) {
    List<Block> blocks = new ArrayList<>(QuestionCard.body(question));
    blocks.addAll(QuestionCard.buttons(question, "r", String.valueOf(round.id().value())));
    blocks.add(Block.Footnote.of(footer(round, tally)));
    String title = "Daily question · " + QuestionCard.label(question);
    return new Card(title + " · " + Times.day(round.date()), blocks);
  }

  /** In place of a question that has left the bank. */
  static Card withdrawn(Round round) {
    return Card.saying(
        "Daily question · " + Times.day(round.date()),
        "This question was withdrawn from the bank.",
        "Points stay as they are, and the day cannot break a streak.");
  }

  private static String footer(Round round, Tally tally) {
    String count = tally.answered() + " answered · " + tally.right() + " right · ";
    if (round.open()) {
      return count + "open until " + Times.moment(round.until(), round.zone());
    }
    return count + "closed · still good for practice";
  }
}
