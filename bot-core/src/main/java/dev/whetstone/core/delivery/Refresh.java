package dev.whetstone.core.delivery;

import dev.whetstone.core.chat.MessageRef;

/** A post whose count or state changed. */
public record Refresh(DeliveryId id, MessageRef message, Round round, Tally tally) {}
