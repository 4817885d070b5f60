package dev.whetstone.core.practice;

import dev.whetstone.core.chat.ActionId;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.Refusal;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.command.ButtonHandler;

/** The self-grade that makes an attempt of a reveal or of an answer in words. */
public final class GradeButton implements ButtonHandler {
  static final String ROUTE = "grade";
  private final Sittings sittings;
  private final Answering answering;

  public GradeButton(Sittings sittings, Answering answering) {
    this.sittings = sittings;
    this.answering = answering;
  }

  @Override
  public String route() {
    return ROUTE;
  }

  @Override
  public Reply press(Origin origin, ActionId action) {
    Sitting sitting = sittings.of(origin, action);
    Grade grade =
        Grade.of(action.arguments().getLast())
            .orElseThrow(
                () -> new Refusal("There is no such grade.", "Take one of the four buttons."));
    requireSomethingToGrade(sitting.before());
    return answering
        .attempt(sitting, answer(sitting, grade))
        .<Reply>map(result -> new Reply.ReplaceMessage(ResultCard.of(sitting, result)))
        .orElseGet(
            () -> new Reply.ToMember(ResultCard.already(sitting, answering.earlier(sitting))));
  }

  private static void requireSomethingToGrade(Before before) {
    if (before.attempt().isEmpty() && !before.revealed() && before.words().isEmpty()) {
      throw new Refusal(
          "There is nothing to grade yet.",
          "Nothing was counted. Answer in words or reveal the answer first.");
    }
  }

  private static Answer answer(Sitting sitting, Grade grade) {
    return sitting
        .before()
        .words()
        .<Answer>map(words -> new Answer.InWords(words, grade))
        .orElseGet(() -> new Answer.Revealed(grade));
  }
}
