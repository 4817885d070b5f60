package dev.whetstone.core.practice;

import dev.whetstone.core.chat.ActionId;
import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.Refusal;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.command.ButtonHandler;
import dev.whetstone.core.question.FollowUp;
import dev.whetstone.core.question.Question;
import dev.whetstone.core.question.QuestionBank;
import dev.whetstone.core.question.QuestionId;
import java.util.ArrayList;
import java.util.List;

/** Shows what an interviewer would ask next, and where to read on. */
public final class FollowUpsButton implements ButtonHandler {
  static final String ROUTE = "followups";
  private final QuestionBank bank;

  public FollowUpsButton(QuestionBank bank) {
    this.bank = bank;
  }

  @Override
  public String route() {
    return ROUTE;
  }

  @Override
  public Reply press(Origin origin, ActionId action) {
    Question question =
        action.arguments().stream()
            .findFirst()
            .filter(QuestionId::isValid)
            .map(QuestionId::new)
            .flatMap(bank::find)
            .orElseThrow(() ->
                new Refusal(
                    "This question is no longer in the bank.", "Try /practice for another one."));
    return new Reply.ToMember(card(question));
  }

  private static Card card(Question question) {
    List<Block> blocks = new ArrayList<>();
    for (FollowUp followUp : question.followUps()) {
      blocks.add(new Block.Heading(followUp.prompt().plain()));
      blocks.addAll(followUp.answer());
    }
    if (!question.references().isEmpty()) {
      blocks.add(new Block.Divider());
      blocks.add(new Block.Heading("Read on"));
      blocks.add(new Block.Items(Block.Marker.BULLET, question.references()));
    }
    return new Card("Follow-up questions", blocks);
  }
}
