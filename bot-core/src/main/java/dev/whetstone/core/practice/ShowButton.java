package dev.whetstone.core.practice;

import dev.whetstone.core.chat.ActionId;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.Refusal;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.command.ButtonHandler;
import dev.whetstone.core.delivery.DailyCard;
import dev.whetstone.core.delivery.Round;
import dev.whetstone.core.delivery.RoundId;
import dev.whetstone.core.delivery.Rounds;

/** Shows the question of a round to the one who presses, or what they answered. */
public final class ShowButton implements ButtonHandler {
  private static final String ROUTE = "show";
  private final Sittings sittings;
  private final Rounds rounds;

  public ShowButton(Sittings sittings, Rounds rounds) {
    this.sittings = sittings;
    this.rounds = rounds;
  }

  /** The action of a button that shows the round's question. */
  public static ActionId action(RoundId round) {
    return ActionId.of(ROUTE, new Asked.InRound(round).arguments());
  }

  @Override
  public String route() {
    return ROUTE;
  }

  @Override
  public Reply press(Origin origin, ActionId action) {
    Sitting sitting = sittings.of(origin, action);
    Round round =
        sitting
            .round()
            .orElseThrow(() ->
                new Refusal(
                    "This button cannot be read any more.", "/today shows the open question."));
    return new Reply.ToMember(card(sitting, round, rounds));
  }

  static Card card(Sitting sitting, Round round, Rounds rounds) {
    return sitting
        .before()
        .attempt()
        .map(done -> ResultCard.already(sitting, done))
        .orElseGet(() -> DailyCard.of(sitting.question(), round, rounds.tally(round.id())));
  }
}
