package dev.whetstone.testkit.slack.event;

import java.util.concurrent.CompletableFuture;

/** A way to an app. */
interface Way {
  /** Within some seconds; never fails. */
  CompletableFuture<Ack> tell(Envelope envelope, int attempt);
}
