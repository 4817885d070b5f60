package dev.whetstone.testkit.discord.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * Something that gateways tell of.
 *
 * @param type Discord's name, such as {@code MESSAGE_CREATE}
 * @param withoutContent for listeners without the intent for contents
 * @param guild of the shard that hears it; shard 0 where there is none
 * @param intents of which a listener needs at least one; 0 for none
 */
public record Event(
    String type, ObjectNode data, ObjectNode withoutContent, Optional<String> guild, long intents) {
  /** What has no content that only some may read. */
  public Event(String type, ObjectNode data, Optional<String> guild, long intents) {
    this(type, data, data, guild, intents);
  }

  /** Where events go. */
  public interface Listener {
    void hear(Event event);
  }

  static Event inGuild(String type, ObjectNode data, Guild guild, Intent intent) {
    return new Event(type, data, Optional.of(guild.id()), intent.bit());
  }
}
