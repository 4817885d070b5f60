package dev.whetstone.testkit.slack.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Tells the app, again where it has to be: what is an event is sent up to four times. */
public final class Deliveries implements AutoCloseable {
  private static final int ATTEMPTS = 4;
  private final Sockets sockets;
  private final String secret;
  private final Duration pause;
  private final InstantSource clock;
  private volatile @Nullable SignedRequests http;
  private volatile @Nullable Envelope last;

  /**
   * Over Socket Mode at first.
   *
   * @param secret what requests are signed with
   * @param pause between attempts
   */
  public Deliveries(Sockets sockets, String secret, Duration pause, InstantSource clock) {
    this.clock = clock;
    this.sockets = sockets;
    this.secret = secret;
    this.pause = pause;
  }

  /** From now on the app is told at this address, and no longer over Socket Mode. */
  public void useHttp(URI address) {
    http = new SignedRequests(address, secret, clock);
  }

  public CompletableFuture<Ack> interaction(Envelope.Kind kind, ObjectNode payload) {
    Envelope envelope = new Envelope(kind, payload);
    last = envelope;
    return way().tell(envelope, 0);
  }

  public CompletableFuture<Ack> event(ObjectNode payload) {
    Envelope envelope = new Envelope(Envelope.Kind.EVENT, payload);
    last = envelope;
    return event(envelope, 0);
  }

  private CompletableFuture<Ack> event(Envelope envelope, int attempt) {
    return way()
        .tell(envelope, attempt)
        .thenCompose(ack ->
            ack.isGood() || attempt + 1 >= ATTEMPTS
                ? CompletableFuture.completedFuture(ack)
                : CompletableFuture.supplyAsync(() -> attempt + 1, later())
                    .thenCompose(next -> event(envelope, next)));
  }

  private Executor later() {
    return CompletableFuture.delayedExecutor(
        pause.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS);
  }

  /** Tells once more what was told last, as Slack does where an answer got lost. */
  public CompletableFuture<Ack> repeat() {
    Envelope told = last;
    if (told == null) {
      throw new AssertionError("Nothing has been told yet");
    }
    return way().tell(told, 1);
  }

  private Way way() {
    SignedRequests requests = http;
    return requests == null ? sockets : requests;
  }

  @Override
  public void close() {
    SignedRequests requests = http;
    if (requests != null) {
      requests.close();
    }
  }
}
