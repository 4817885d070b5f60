package dev.whetstone.discord.post;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The roles that newer posts call, by message: an edit must write them again, or readers see no
 * more why they were called. After a restart the line is lost with the next edit, and nothing else.
 */
final class Called {
  private static final int MOST = 20_000;
  private final Map<String, String> roles = Collections.synchronizedMap(new Newest());

  void put(String message, String role) {
    roles.put(message, role);
  }

  Optional<String> by(String message) {
    return Optional.ofNullable(roles.get(message));
  }

  private static final class Newest extends LinkedHashMap<String, String> {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
      return size() > MOST;
    }
  }
}
