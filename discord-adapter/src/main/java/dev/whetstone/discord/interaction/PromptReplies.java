package dev.whetstone.discord.interaction;

import dev.whetstone.core.adapter.FormShelf;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.Form;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.discord.render.Messages;
import dev.whetstone.discord.render.Page;
import dev.whetstone.discord.rest.Requests;
import dev.whetstone.discord.rest.Trouble;
import dev.whetstone.discord.rest.Troubled;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;

/** Carries out replies with which Discord still waits for its first answer. */
final class PromptReplies {
  private final Replying replying;
  private final FormShelf shelf;
  private final Mail mail;

  PromptReplies(Replying replying, FormShelf shelf, Mail mail) {
    this.replying = replying;
    this.shelf = shelf;
    this.mail = mail;
  }

  void carryOut(Exchange exchange, Reply reply) {
    switch (reply) {
      case Reply.ToMember(Card card) -> toMember(exchange, card);
      case Reply.ToChannel(Card card) -> say(exchange, card, List.of(replying.one(card)), false);
      case Reply.ReplaceMessage(Card card) ->
          exchange
              .edit()
              .ifPresentOrElse(
                  edit -> replace(exchange, edit, card), () -> toMember(exchange, card));
      case Reply.OpenForm(Form form) ->
          exchange
              .modal()
              .ifPresentOrElse(
                  modal -> open(exchange, modal, form),
                  () -> toMember(exchange, replying.formAsCard(exchange, form)));
      case Reply.RejectForm(Map<String, String> problems) ->
          toMember(exchange, replying.rejected(exchange, problems));
      case Reply.Suggestions(List<String> _) -> nothing(exchange);
      case Reply.Nothing() -> nothing(exchange);
    }
  }

  private void toMember(Exchange exchange, Card card) {
    say(exchange, card, replying.all(card), !exchange.isDirect());
  }

  private void say(Exchange exchange, Card card, List<Page> pages, boolean hidden) {
    Page first = pages.getFirst();
    send(
        exchange,
        card,
        pages,
        hidden,
        () -> exchange.event().reply(Messages.reply(first)).setEphemeral(hidden));
  }

  private void replace(Exchange exchange, IMessageEditCallback edit, Card card) {
    List<Page> pages =
        exchange.isSourcePrivate() ? replying.all(card) : List.of(replying.one(card));
    Page first = pages.getFirst();
    send(
        exchange,
        card,
        pages,
        !exchange.isDirect(),
        () -> edit.editMessage(Messages.edit(first, Optional.empty())));
  }

  private void send(
      Exchange exchange,
      Card card,
      List<Page> pages,
      boolean hidden,
      Requests.Asked<Object> answer) {
    try {
      first(exchange, pages.getFirst(), answer);
      replying.further(exchange, pages.subList(1, pages.size()), hidden);
    } catch (Troubled e) {
      mail.send(exchange, card, e.trouble());
    }
  }

  /** Where the answer may be there, writing it again in its place does no harm. */
  private void first(Exchange exchange, Page page, Requests.Asked<Object> answer) throws Troubled {
    try {
      Replying.acknowledge(answer);
    } catch (Troubled e) {
      if (!(e.trouble() instanceof Trouble.Unsure)) {
        throw e;
      }
      replying.editFirst(exchange, page);
    }
  }

  private void open(Exchange exchange, IModalCallback modal, Form form) {
    shelf.opened(exchange.user(), form);
    tryTo(exchange, () -> Replying.acknowledge(() -> modal.replyModal(Modals.of(form))));
  }

  /** Discord wants an answer all the same. */
  private void nothing(Exchange exchange) {
    exchange
        .edit()
        .ifPresentOrElse(
            edit -> tryTo(exchange, () -> Replying.acknowledge(edit::deferEdit)),
            () ->
                tryTo(
                    exchange,
                    () -> {
                      Replying.acknowledge(() -> exchange.event().deferReply(true));
                      Requests.now(() -> exchange.hook().deleteOriginal());
                    }));
  }

  private interface Step {
    void run() throws Troubled;
  }

  private void tryTo(Exchange exchange, Step step) {
    try {
      step.run();
    } catch (Troubled e) {
      mail.without(exchange, e.trouble());
    }
  }
}
