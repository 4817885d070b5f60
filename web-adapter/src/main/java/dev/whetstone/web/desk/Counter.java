package dev.whetstone.web.desk;

import dev.whetstone.core.chat.Inbox;
import dev.whetstone.core.chat.Interaction;
import dev.whetstone.core.chat.Reply;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands interactions to the core on the caller's thread, a bounded number at once. */
final class Counter {
  private static final Logger log = LoggerFactory.getLogger(Counter.class);
  private static final int AT_ONCE = 64;
  private static final int PATIENCE_SECONDS = 10;
  private final Inbox inbox;
  private final Semaphore places = new Semaphore(AT_ONCE);

  Counter(Inbox inbox) {
    this.inbox = inbox;
  }

  /** Why there is no reply, in words for the member. */
  static final class NoReply extends Exception {
    private static final long serialVersionUID = 1;
    private final String words;

    private NoReply(String words) {
      super(words);
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /** The core's reply to the interaction. */
  Reply receive(Interaction interaction) throws NoReply {
    if (!enter()) {
      throw new NoReply("Too many others are being answered just now. Try again in a moment.");
    }
    try {
      return inbox.receive(interaction);
    } catch (RuntimeException e) {
      String id = interaction.origin().id();
      log.error("Interaction {} failed", id, e);
      throw new NoReply(
          "This did not work, and the fault is not yours. Try again. If it keeps failing, look for "
              + id
              + " in the log.");
    } finally {
      places.release();
    }
  }

  private boolean enter() {
    try {
      return places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
