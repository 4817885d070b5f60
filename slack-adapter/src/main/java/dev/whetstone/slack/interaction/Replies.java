package dev.whetstone.slack.interaction;

import com.slack.api.methods.MethodsClient;
import com.slack.api.model.view.View;
import dev.whetstone.core.adapter.AdapterWords;
import dev.whetstone.core.adapter.FormShelf;
import dev.whetstone.core.adapter.Sent;
import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.Form;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.slack.api.Calls;
import dev.whetstone.slack.api.Clients;
import dev.whetstone.slack.api.Troubled;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries replies out. */
final class Replies {
  private static final Logger log = LoggerFactory.getLogger(Replies.class);
  private final Clients clients;
  private final Answers answers;
  private final FormShelf shelf;
  private final Recent recent;

  Replies(Clients clients, Answers answers, FormShelf shelf, Recent recent) {
    this.clients = clients;
    this.answers = answers;
    this.shelf = shelf;
    this.recent = recent;
  }

  void carryOut(Exchange exchange, Reply reply) {
    switch (reply) {
      case Reply.ToMember(Card card) -> toMember(exchange, card);
      case Reply.ToChannel(Card card) -> answers.toChannel(exchange, card);
      case Reply.ReplaceMessage(Card card) -> answers.replace(exchange, card);
      case Reply.OpenForm(Form form) -> open(exchange, form);
      case Reply.RejectForm(Map<String, String> problems) ->
          toMember(exchange, rejected(exchange, problems));
      case Reply.Suggestions(List<String> values) -> toMember(exchange, SlackWords.fitting(values));
      case Reply.Nothing() -> {}
    }
  }

  private void toMember(Exchange exchange, Card card) {
    recent.add(exchange.member(), card);
    answers.toMember(exchange, card);
  }

  /** Slack gives three seconds; after that a button opens the form. */
  private void open(Exchange exchange, Form form) {
    if (exchange.trigger().isEmpty() || !opened(exchange, form)) {
      toMember(exchange, AdapterWords.form(form, shelf.keep(exchange.user(), form)));
    }
  }

  private boolean opened(Exchange exchange, Form form) {
    try {
      MethodsClient client = clients.of(exchange.workspace());
      View view = modal(exchange, form);
      Calls.now(
          () -> client.viewsOpen(r -> r.triggerId(exchange.trigger().orElseThrow()).view(view)));
      return true;
    } catch (Troubled e) {
      log.debug("A form was not opened at once: {}", e.getMessage());
      return false;
    }
  }

  /** The form as a modal, which remembers where it was opened. */
  View modal(Exchange exchange, Form form) {
    shelf.opened(exchange.user(), form);
    return Modals.of(form, Memo.of(exchange));
  }

  private Card rejected(Exchange exchange, Map<String, String> problems) {
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
}
