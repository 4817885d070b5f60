package dev.whetstone.core.reminder;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.delivery.Round;
import dev.whetstone.core.practice.ShowButton;
import dev.whetstone.core.question.Question;
import dev.whetstone.core.question.QuestionCard;
import dev.whetstone.core.reminder.Reminders.Due;
import dev.whetstone.core.schedule.Times;

/** The message that reminds. */
final class ReminderCard {
  private ReminderCard() {}

  static Card of(Due due, Question question, Round round) {
    String until = Times.moment(round.until(), due.reminder().zone());
    return Card.of(
        "A question is waiting for you",
        Block.Paragraph.of(QuestionCard.label(question)),
        Block.Paragraph.of("Open until " + until + "."),
        Block.Actions.of(
            new Block.Button(ShowButton.action(round.id()), "Answer now", Block.Weight.PRIMARY),
            new Block.Button(
                StopRemindersButton.action(due.member()), "Stop reminders", Block.Weight.QUIET)));
  }
}
