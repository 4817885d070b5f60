package dev.whetstone.core.delivery;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.PostKey;
import java.time.Instant;

/** A delivery under lease, to be posted; given up at {@code expires}. */
public record Posting(
    DeliveryId id, ChannelRef channel, PostKey key, Round round, Instant expires) {}
