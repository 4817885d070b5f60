package dev.whetstone.discord.interaction;

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
import net.dv8tion.jda.api.entities.Message;

/**
 * Answers interactions of which the core takes long: first a sign of life within Discord's three
 * seconds, then the reply, for which Discord gives a quarter of an hour.
 */
final class LateReplies {
  private final Replying replying;
  private final Mail mail;

  LateReplies(Replying replying, Mail mail) {
    this.replying = replying;
    this.mail = mail;
  }

  /** What Discord calls the original answer from now on. */
  sealed interface Deferral {
    /** An answer of its own, which says that the bot is thinking. */
    record Thinking() implements Deferral {}

    /** The message whose button was pressed. */
    record Source() implements Deferral {}

    /** Discord did not take it: there is no way back but a direct message. */
    record Failed(Trouble why) implements Deferral {}
  }

  Deferral defer(Exchange exchange) {
    boolean quiet =
        exchange.edit().isPresent() && exchange.sent().isEmpty() && exchange.isSourcePrivate();
    Deferral wanted = quiet ? new Deferral.Source() : new Deferral.Thinking();
    try {
      Replying.acknowledge(() ->
          quiet
              ? exchange.edit().orElseThrow().deferEdit()
              : exchange.event().deferReply(!exchange.isDirect()));
      return wanted;
    } catch (Troubled e) {
      return e.trouble() instanceof Trouble.Unsure ? wanted : new Deferral.Failed(e.trouble());
    }
  }

  void carryOut(Exchange exchange, Deferral deferral, Reply reply) {
    switch (reply) {
      case Reply.ToMember(Card card) -> toMember(exchange, deferral, card);
      case Reply.ToChannel(Card card) ->
          tryTo(exchange, deferral, card, () -> toChannel(exchange, deferral, card));
      case Reply.ReplaceMessage(Card card) -> replace(exchange, deferral, card);
      case Reply.OpenForm(Form form) ->
          toMember(exchange, deferral, replying.formAsCard(exchange, form));
      case Reply.RejectForm(Map<String, String> problems) ->
          toMember(exchange, deferral, replying.rejected(exchange, problems));
      case Reply.Suggestions(List<String> _) -> nothing(exchange, deferral);
      case Reply.Nothing() -> nothing(exchange, deferral);
    }
  }

  private void toMember(Exchange exchange, Deferral deferral, Card card) {
    tryTo(
        exchange,
        deferral,
        card,
        () -> {
          List<Page> pages = replying.all(card);
          boolean thinking = deferral instanceof Deferral.Thinking;
          if (thinking) {
            replying.editFirst(exchange, pages.getFirst());
          }
          replying.further(
              exchange, pages.subList(thinking ? 1 : 0, pages.size()), !exchange.isDirect());
        });
  }

  /** A further message after a hidden deferral would be hidden too, unless that is gone. */
  private void toChannel(Exchange exchange, Deferral deferral, Card card) throws Troubled {
    removeThinking(exchange, deferral);
    replying.further(exchange, List.of(replying.one(card)), false);
  }

  private void replace(Exchange exchange, Deferral deferral, Card card) {
    if (deferral instanceof Deferral.Source) {
      tryTo(exchange, deferral, card, () -> replaceOriginal(exchange, card));
    } else if (deferral instanceof Deferral.Failed || !replaceSource(exchange, deferral, card)) {
      toMember(exchange, deferral, card);
    }
  }

  private void replaceOriginal(Exchange exchange, Card card) throws Troubled {
    List<Page> pages = replying.all(card);
    replying.editFirst(exchange, pages.getFirst());
    replying.further(exchange, pages.subList(1, pages.size()), !exchange.isDirect());
  }

  /** False where the bot may not do that by itself. */
  private boolean replaceSource(Exchange exchange, Deferral deferral, Card card) {
    Optional<Message> source = exchange.ownSource();
    if (source.isEmpty()) {
      return false;
    }
    Page page = replying.one(card);
    try {
      Requests.now(() ->
          source
              .get()
              .getChannel()
              .editMessageById(source.get().getIdLong(), Messages.edit(page, Optional.empty())));
      removeThinking(exchange, deferral);
      return true;
    } catch (Troubled e) {
      return false;
    }
  }

  private void nothing(Exchange exchange, Deferral deferral) {
    try {
      removeThinking(exchange, deferral);
    } catch (Troubled e) {
      mail.without(exchange, e.trouble());
    }
  }

  private static void removeThinking(Exchange exchange, Deferral deferral) throws Troubled {
    try {
      if (deferral instanceof Deferral.Thinking) {
        Requests.now(() -> exchange.hook().deleteOriginal());
      }
    } catch (Troubled e) {
      if (!(e.trouble() instanceof Trouble.Gone)) {
        throw e;
      }
    }
  }

  private interface Step {
    void run() throws Troubled;
  }

  private void tryTo(Exchange exchange, Deferral deferral, Card card, Step step) {
    if (deferral instanceof Deferral.Failed(Trouble why)) {
      mail.send(exchange, card, why);
      return;
    }
    try {
      step.run();
    } catch (Troubled e) {
      mail.send(exchange, card, e.trouble());
    }
  }
}
