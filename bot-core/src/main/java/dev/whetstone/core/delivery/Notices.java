package dev.whetstone.core.delivery;

import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.DirectMessages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells admins what they must know, in private, where their platform can. */
public final class Notices {
  private static final Logger LOG = LoggerFactory.getLogger(Notices.class);
  private final Platforms platforms;

  public Notices(Platforms platforms) {
    this.platforms = platforms;
  }

  public void tell(Notice notice) {
    LOG.warn("{} {}", notice.problem(), notice.advice());
    try {
      if (platforms.get(notice.admin().workspace().platform()) instanceof DirectMessages direct) {
        Card card = Card.saying("Whetstone needs you", notice.problem(), notice.advice());
        direct.send(notice.admin(), card, notice.key());
      }
    } catch (RuntimeException failure) {
      LOG.error("Telling an admin failed", failure);
    }
  }
}
