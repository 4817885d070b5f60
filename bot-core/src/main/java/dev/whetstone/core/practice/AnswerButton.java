package dev.whetstone.core.practice;

import dev.whetstone.core.chat.ActionId;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.Refusal;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.command.ButtonHandler;
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
    String choice = action.arguments().getLast();
    int index = sitting.question().indexOf(choice).orElseThrow(AnswerButton::noSuchChoice);
    boolean right = index == sitting.question().rightIndex() && !sitting.before().revealed();
    return new Reply.ToMember(
        answering
            .attempt(sitting, new Answer.Chosen(choice, right))
            .map(result -> ResultCard.of(sitting, result))
            .orElseGet(() -> ResultCard.already(sitting, answering.earlier(sitting))));
  }

  private static Refusal noSuchChoice() {
    return new Refusal(
        "This choice is no longer part of the question.",
        "Nothing was counted. /today shows the question as it is now.");
  }
}
