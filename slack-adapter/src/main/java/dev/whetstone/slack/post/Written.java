package dev.whetstone.slack.post;

import dev.whetstone.core.chat.PostKey;
import java.util.LinkedHashMap;
import java.util.Optional;

/** What was posted lately, by channel and key. */
final class Written {
  private static final int MOST = 10_000;

  private record Place(String channel, PostKey key) {}

  private final LinkedHashMap<Place, String> timestamps = new LinkedHashMap<>();

  synchronized Optional<String> find(String channel, PostKey key) {
    return Optional.ofNullable(timestamps.get(new Place(channel, key)));
  }

  synchronized void put(String channel, PostKey key, String ts) {
    timestamps.put(new Place(channel, key), ts);
    while (timestamps.size() > MOST) {
      timestamps.pollFirstEntry();
    }
  }
}
