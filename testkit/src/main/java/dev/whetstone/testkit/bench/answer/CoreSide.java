package dev.whetstone.testkit.bench.answer;

import dev.whetstone.core.chat.ActionId;
import dev.whetstone.core.chat.Caller;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.Inbox;
import dev.whetstone.core.chat.Interaction;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.question.QuestionCard;
import dev.whetstone.testkit.SampleBank;

/** The product itself: what an adapter hands in, and the reply it gets. */
record CoreSide(Inbox inbox) implements Side {

  @Override
  public void take(Press press) {
    Press.Member member = press.member();
    Origin origin =
        new Origin(
            "bench",
            new Caller(new MemberRef(Town.WORKSPACE, member.user()), member.user(), false),
            new ChannelRef(Town.WORKSPACE, member.channel()));
    ActionId action =
        ActionId.of(
            QuestionCard.ANSWER,
            "r",
            String.valueOf(press.round()),
            SampleBank.key(press.choice()));
    check(press, inbox.receive(new Interaction.ButtonPressed(origin, action)));
  }

  private static void check(Press press, Reply reply) {
    String expected = press.choice() == SampleBank.RIGHT ? "Right. +" : "Not this one: ";
    if (!(reply instanceof Reply.ToMember(var card)) || !card.title().startsWith(expected)) {
      throw new IllegalStateException("The core did not count " + press + " but said " + reply);
    }
  }
}
