package dev.whetstone.slack.interaction;

import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.MemberRef;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;

/** The last private replies of each member: Slack may lose ephemeral messages. */
final class Recent {
  private static final int EACH = 3;
  private static final int MOST = 10_000;
  private final LinkedHashMap<MemberRef, Deque<Card>> cards = new LinkedHashMap<>();

  synchronized void add(MemberRef member, Card card) {
    Deque<Card> own = cards.remove(member);
    if (own == null) {
      own = new ArrayDeque<>();
    }
    own.addFirst(card);
    while (own.size() > EACH) {
      own.removeLast();
    }
    cards.put(member, own);
    while (cards.size() > MOST) {
      cards.pollFirstEntry();
    }
  }

  /** Newest first. */
  synchronized List<Card> of(MemberRef member) {
    Deque<Card> own = cards.get(member);
    return own == null ? List.of() : List.copyOf(own);
  }
}
