package dev.whetstone.discord.interaction;

import dev.whetstone.core.adapter.AdapterWords;
import dev.whetstone.core.adapter.FormShelf;
import dev.whetstone.core.adapter.Sent;
import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.Form;
import dev.whetstone.discord.render.CardRenderer;
import dev.whetstone.discord.render.Messages;
import dev.whetstone.discord.render.Page;
import dev.whetstone.discord.rest.Requests;
import dev.whetstone.discord.rest.Trouble;
import dev.whetstone.discord.rest.Troubled;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.requests.ErrorResponse;

/** What prompt and late replies have in common. */
final class Replying {
  private final CardRenderer renderer;
  private final FormShelf shelf;

  Replying(CardRenderer renderer, FormShelf shelf) {
    this.renderer = renderer;
    this.shelf = shelf;
  }

  /** Words for one member, in as many messages as it takes. */
  List<Page> all(Card card) {
    return renderer.all(card);
  }

  /** Words for everybody. */
  Page one(Card card) {
    return renderer.one(card);
  }

  /** A card with a button that opens the form. */
  Card formAsCard(Exchange exchange, Form form) {
    return AdapterWords.form(form, shelf.keep(exchange.user(), form));
  }

  /** What is wrong with a form, with a button that opens it as it was sent off. */
  Card rejected(Exchange exchange, Map<String, String> problems) {
    if (exchange.sent().isEmpty()) {
      return AdapterWords.problems(problems);
    }
    Sent sent = exchange.sent().get();
    Card card = AdapterWords.rejected(problems, sent);
    return sent.filled()
        .map(form -> shelf.keep(exchange.user(), form))
        .map(open -> new Block.Button(open, "Correct it", Block.Weight.PRIMARY))
        .map(button -> card.with(Block.Actions.of(button)))
        .orElse(card);
  }

  /** Sends further messages of a reply; where one fails the rest is not sent. */
  void further(Exchange exchange, List<Page> pages, boolean hidden) throws Troubled {
    for (Page page : pages) {
      Requests.now(() -> exchange.hook().sendMessage(Messages.reply(page)).setEphemeral(hidden));
    }
  }

  /** Writing it a second time does no harm, so it is tried again where nobody knows. */
  void editFirst(Exchange exchange, Page page) throws Troubled {
    try {
      editOriginal(exchange, page);
    } catch (Troubled e) {
      if (!(e.trouble() instanceof Trouble.Unsure)) {
        throw e;
      }
      editOriginal(exchange, page);
    }
  }

  private static void editOriginal(Exchange exchange, Page page) throws Troubled {
    Requests.now(() -> exchange.hook().editOriginal(Messages.edit(page, Optional.empty())));
  }

  /**
   * Answers the interaction itself. Where the answer to this got lost Discord may have taken it;
   * then it has been acknowledged already, or {@link Trouble.Unsure} is all that is known.
   */
  static void acknowledge(Requests.Asked<Object> callback) throws Troubled {
    try {
      Requests.now(callback);
    } catch (Troubled e) {
      if (!isAcknowledged(e.trouble())) {
        throw e;
      }
    }
  }

  private static boolean isAcknowledged(Trouble trouble) {
    return trouble instanceof Trouble.Odd(ErrorResponse what, String _)
        && what == ErrorResponse.INTERACTION_ALREADY_ACKNOWLEDGED;
  }
}
