package dev.whetstone.core.practice;

import dev.whetstone.core.chat.ActionId;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.Refusal;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.command.ButtonHandler;
import dev.whetstone.core.rotation.Deck;

/** 'Practise another', on cards that show a result. */
public final class PracticeButton implements ButtonHandler {
  static final String ROUTE = "practice";
  private final Servings servings;

  public PracticeButton(Servings servings) {
    this.servings = servings;
  }

  /** The action of a button that serves any question. */
  public static ActionId action() {
    return ActionId.of(ROUTE);
  }

  @Override
  public String route() {
    return ROUTE;
  }

  @Override
  public Reply press(Origin origin, ActionId action) {
    return servings
        .serve(origin, Deck.EVERYTHING)
        .<Reply>map(Reply.ToMember::new)
        .orElseThrow(() -> new Refusal("The bank is empty.", "Tell whoever runs Whetstone."));
  }
}
