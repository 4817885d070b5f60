package dev.whetstone.core.practice;

import dev.whetstone.core.chat.ActionId;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.Refusal;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.command.ButtonHandler;
import dev.whetstone.core.question.Question;
import dev.whetstone.core.question.QuestionCard;

/** The buttons A, B, C and D. */
public final class AnswerButton implements ButtonHandler {
  private final Sittings sittings;
  private final Answering answering;

  public AnswerButton(Sittings sittings, Answering answering) {
    this.sittings = sittings;
    this.answering = answering;
  }

  @Override
  public String route() {
    return QuestionCard.ANSWER;
  }

  @Override
  public Reply press(Origin origin, ActionId action) {
    Sitting sitting = sittings.of(origin, action);
    int choice = choice(sitting.question(), action.arguments().getLast());
    boolean right = choice == sitting.question().rightIndex();
    return new Reply.ToMember(
        answering
            .attempt(sitting, new Answer.Chosen(choice, right))
            .map(result -> ResultCard.of(sitting, result))
            .orElseGet(() -> ResultCard.already(sitting, answering.earlier(sitting))));
  }

  private static int choice(Question question, String argument) {
    if (argument.matches("\\d") && Integer.parseInt(argument) < question.choices().size()) {
      return Integer.parseInt(argument);
    }
    throw new Refusal(
        "This choice is no longer part of the question.",
        "Nothing was counted. /today shows the question as it is now.");
  }
}
