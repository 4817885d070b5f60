package dev.whetstone.core.delivery;

import dev.whetstone.core.chat.MessageRef;
import java.time.Instant;

/** How a delivery went. */
public sealed interface Outcome {
  DeliveryId id();

  record Posted(DeliveryId id, MessageRef message) implements Outcome {}

  record Later(DeliveryId id, Instant notBefore, String reason) implements Outcome {}

  /** The channel is gone; it is paused and the admin is told. */
  record Lost(DeliveryId id, String reason) implements Outcome {}

  /** Nobody can say whether it was posted; never sent again by itself, the admin is told. */
  record Unknown(DeliveryId id) implements Outcome {}

  /** Given up: too late, or the question is gone. */
  record Cancelled(DeliveryId id, String reason) implements Outcome {}
}
