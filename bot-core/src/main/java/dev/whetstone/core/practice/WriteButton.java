package dev.whetstone.core.practice;

import dev.whetstone.core.chat.ActionId;
import dev.whetstone.core.chat.Form;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.command.ButtonHandler;
import dev.whetstone.core.question.QuestionCard;
import java.util.List;

/** Opens the form for an answer in words. */
public final class WriteButton implements ButtonHandler {
  private final Sittings sittings;

  public WriteButton(Sittings sittings) {
    this.sittings = sittings;
  }

  @Override
  public String route() {
    return QuestionCard.WRITE;
  }

  @Override
  public Reply press(Origin origin, ActionId action) {
    Sitting sitting = sittings.of(origin, action);
    return sitting
        .before()
        .attempt()
        .<Reply>map(done -> new Reply.ToMember(ResultCard.already(sitting, done)))
        .orElseGet(() -> new Reply.OpenForm(form(sitting)));
  }

  private static Form form(Sitting sitting) {
    return new Form(
        ActionId.of(WordsForm.ROUTE, sitting.asked().arguments()),
        "Answer in your own words",
        "Compare with the answer",
        List.of(
            new Form.Field(
                WordsForm.FIELD,
                "Your answer",
                "Only you see it. At most " + WordsForm.MAX_LENGTH + " characters.",
                new Form.Kind.Lines(WordsForm.MAX_LENGTH),
                true,
                sitting.before().words().orElse(""))));
  }
}
