package dev.whetstone.web.desk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.Form;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.web.card.CardJson;
import dev.whetstone.web.message.Message;
import dev.whetstone.web.message.Timeline;
import dev.whetstone.web.people.DemoPeople;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Carries the core's replies out: messages to one or to all, and what a page shows otherwise. */
public final class Replies {
  private final CardJson cards;
  private final Timeline timeline;

  public Replies(CardJson cards, Timeline timeline) {
    this.cards = cards;
    this.timeline = timeline;
  }

  Optional<Message> visible(String messageId, Visitor visitor) {
    return timeline
        .get(messageId, visitor.person().id())
        .filter(m -> m.channel().equals(visitor.room().id()));
  }

  Outcome carryOut(Cause cause, Reply reply) {
    return switch (reply) {
      case Reply.ToMember(Card card) -> new Outcome.Shown(toMember(cause, card));
      case Reply.ToChannel(Card card) -> new Outcome.Shown(toChannel(cause, card));
      case Reply.ReplaceMessage(Card card) -> new Outcome.Shown(replace(cause, card));
      case Reply.OpenForm(Form form) -> new Outcome.FormOpened(form);
      case Reply.RejectForm(Map<String, String> problems) -> new Outcome.Rejected(problems);
      case Reply.Suggestions(List<String> _) -> new Outcome.Nothing();
      case Reply.Nothing() -> new Outcome.Nothing();
    };
  }

  /** The reply as the panel shows it: a card for the eyes of one, and no message. */
  Outcome inPanel(Reply reply) {
    return switch (reply) {
      case Reply.ToMember(Card card) -> new Outcome.Panel(cards.render(card));
      case Reply.ToChannel(Card card) -> new Outcome.Panel(cards.render(card));
      case Reply.ReplaceMessage(Card card) -> new Outcome.Panel(cards.render(card));
      case Reply.OpenForm(Form form) -> new Outcome.FormOpened(form);
      case Reply.RejectForm(Map<String, String> _) -> new Outcome.Nothing();
      case Reply.Suggestions(List<String> _) -> new Outcome.Nothing();
      case Reply.Nothing() -> new Outcome.Nothing();
    };
  }

  /** The playground's own words to the member. */
  Outcome note(Cause cause, String title, String... sentences) {
    return new Outcome.Shown(toMember(cause, Card.saying(title, sentences)));
  }

  Outcome failure(Cause cause, String words) {
    return new Outcome.Failed(toMember(cause, Card.saying("Something went wrong", words)));
  }

  private Message toMember(Cause cause, Card card) {
    return add(cause, cause.visitor().person().id(), card);
  }

  /** In direct messages there is nobody else to see it. */
  private Message toChannel(Cause cause, Card card) {
    return cause.visitor().room().equals(DemoPeople.DIRECT)
        ? toMember(cause, card)
        : add(cause, null, card);
  }

  private Message replace(Cause cause, Card card) {
    JsonNode json = cards.render(card);
    return cause
        .message()
        .flatMap(old -> timeline.replace(old.id(), json))
        .orElseGet(() -> toMember(cause, card));
  }

  private Message add(Cause cause, @Nullable String to, Card card) {
    return timeline.add(
        new Timeline.Draft(
            cause.visitor().room().id(),
            to,
            null,
            cause.visitor().person().id(),
            cause.said(),
            cards.render(card)));
  }
}
