package dev.whetstone.core.adapter;

import dev.whetstone.core.chat.Inbox;
import dev.whetstone.core.chat.Interaction;
import dev.whetstone.core.chat.Reply;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands interactions to the core, a bounded number at once. What the core has begun it ends,
 * whether or not anybody still waits for the answer.
 */
public final class Core {
  private static final Logger log = LoggerFactory.getLogger(Core.class);
  private static final int AT_ONCE = 64;
  private final Inbox inbox;
  private final ExecutorService threads;
  private final Semaphore places = new Semaphore(AT_ONCE);

  public Core(Inbox inbox, ExecutorService threads) {
    this.inbox = inbox;
    this.threads = threads;
  }

  /** The reply that is being worked on; a failure of the core is plain words to the member. */
  public Future<Reply> ask(Interaction interaction) {
    return threads.submit(() -> receive(interaction));
  }

  private Reply receive(Interaction interaction) throws InterruptedException {
    places.acquire();
    try {
      return inbox.receive(interaction);
    } catch (RuntimeException e) {
      String id = interaction.origin().id();
      log.error("Interaction {} failed", id, e);
      return new Reply.ToMember(AdapterWords.failed(id));
    } finally {
      places.release();
    }
  }

  /** Empty where it takes longer. */
  public static Optional<Reply> within(Duration patience, Future<Reply> reply)
      throws InterruptedException {
    try {
      return Optional.of(reply.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException("The core could not be asked", e);
    }
  }

  /** However long it takes. */
  public static Reply await(Future<Reply> reply) throws InterruptedException {
    try {
      return reply.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("The core could not be asked", e);
    }
  }
}
