package dev.whetstone.core.delivery;

import dev.whetstone.core.chat.MessageRef;

/** A post to bring up to date; {@code changes} is how often it had changed when it was claimed. */
public record Refresh(DeliveryId id, MessageRef message, Round round, Tally tally, int changes) {}
