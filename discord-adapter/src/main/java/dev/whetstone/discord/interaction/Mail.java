package dev.whetstone.discord.interaction;

import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.PlatformId;
import dev.whetstone.core.chat.PostKey;
import dev.whetstone.core.chat.PostResult;
import dev.whetstone.discord.post.Letters;
import dev.whetstone.discord.post.Places;
import dev.whetstone.discord.rest.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings as a direct message what Discord no longer takes as an answer. */
final class Mail {
  private static final Logger log = LoggerFactory.getLogger(Mail.class);
  private final PlatformId platform;
  private final Letters letters;

  Mail(PlatformId platform, Letters letters) {
    this.platform = platform;
    this.letters = letters;
  }

  void send(Exchange exchange, Card card, Trouble trouble) {
    MemberRef member = new MemberRef(Places.ofUser(platform, exchange.user()), exchange.user());
    PostResult result = write(member, card, new PostKey("late-" + exchange.id()));
    log.warn(
        "Interaction {} could not be answered: {}. As a direct message: {}",
        exchange.id(),
        trouble.reason(),
        result instanceof PostResult.Posted ? "sent" : "not possible either");
  }

  /** Nothing to bring, or nothing that a direct message can bring. */
  void without(Exchange exchange, Trouble trouble) {
    log.warn("Interaction {} could not be answered: {}", exchange.id(), trouble.reason());
  }

  private PostResult write(MemberRef member, Card card, PostKey key) {
    try {
      return letters.send(member, card, key);
    } catch (IllegalStateException e) {
      return new PostResult.Unreachable(String.valueOf(e.getMessage()));
    }
  }
}
