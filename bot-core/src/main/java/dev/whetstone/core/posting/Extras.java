package dev.whetstone.core.posting;

import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.PostKey;
import dev.whetstone.core.chat.PostStyle;
import dev.whetstone.core.delivery.DeliveryId;
import dev.whetstone.core.delivery.Round;
import java.util.Set;

/**
 * A post under lease with the extras that are due. {@code key} is that of the post; {@code tries}
 * counts this one.
 */
public record Extras(
    DeliveryId id,
    MessageRef post,
    PostKey key,
    PostStyle style,
    Round round,
    Set<Extra> due,
    int tries) {
  public Extras {
    due = Set.copyOf(due);
  }
}
