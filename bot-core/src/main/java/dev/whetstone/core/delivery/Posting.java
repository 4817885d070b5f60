package dev.whetstone.core.delivery;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.PostKey;
import dev.whetstone.core.chat.PostStyle;
import java.time.Instant;

/** A delivery under lease, to be posted; given up at {@code expires}. */
public record Posting(
    DeliveryId id,
    ChannelRef channel,
    PostKey key,
    PostStyle style,
    Round round,
    Instant expires) {}
