package dev.whetstone.core.practice;

import dev.whetstone.core.chat.ActionId;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.command.ButtonHandler;
import dev.whetstone.core.question.QuestionCard;
import java.util.List;

/** Shows the answer. A look alone is no attempt; the grade that may follow is. */
public final class RevealButton implements ButtonHandler {
  private final Sittings sittings;
  private final Answering answering;

  public RevealButton(Sittings sittings, Answering answering) {
    this.sittings = sittings;
    this.answering = answering;
  }

  @Override
  public String route() {
    return QuestionCard.REVEAL;
  }

  @Override
  public Reply press(Origin origin, ActionId action) {
    Sitting sitting = sittings.of(origin, action);
    answering.reveal(sitting);
    return new Reply.ToMember(
        sitting
            .before()
            .attempt()
            .map(done -> ResultCard.recap(sitting, done))
            .orElseGet(() -> ResultCard.toGrade(sitting, "The answer", List.of())));
  }
}
