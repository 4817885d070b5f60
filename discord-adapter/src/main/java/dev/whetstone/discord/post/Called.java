package dev.whetstone.discord.post;

import dev.whetstone.discord.render.Messages;
import dev.whetstone.discord.rest.Requests;
import dev.whetstone.discord.rest.Troubled;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;

/**
 * The roles that posts called when they were new, by message: an edit must write them again, or
 * readers see no more why they were called. A post that this process did not write is asked itself,
 * once: an admin may have chosen another role since.
 */
final class Called {
  private static final int MOST = 20_000;
  private final Map<String, Optional<String>> roles = Collections.synchronizedMap(new Newest());

  void put(String message, Optional<String> role) {
    roles.put(message, role);
  }

  Optional<String> by(MessageChannel channel, String message) throws Troubled {
    Optional<String> known = roles.get(message);
    if (known != null) {
      return known;
    }
    Optional<String> role =
        Messages.called(Requests.now(() -> channel.retrieveMessageById(message)));
    put(message, role);
    return role;
  }

  private static final class Newest extends LinkedHashMap<String, Optional<String>> {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Optional<String>> eldest) {
      return size() > MOST;
    }
  }
}
