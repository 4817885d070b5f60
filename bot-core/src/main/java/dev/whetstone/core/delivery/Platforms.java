package dev.whetstone.core.delivery;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.whetstone.core.chat.ChatPlatform;
import dev.whetstone.core.chat.PlatformId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The platforms that run in this process. */
public final class Platforms {
  private final Map<PlatformId, ChatPlatform> byId;

  public Platforms(List<ChatPlatform> platforms) {
    this.byId = platforms.stream().collect(toUnmodifiableMap(ChatPlatform::id, identity()));
  }

  /** All of them, to start and to close. */
  public Collection<ChatPlatform> all() {
    return byId.values();
  }

  public Set<PlatformId> ids() {
    return byId.keySet();
  }

  /** The platform, which must be one of this process. */
  public ChatPlatform get(PlatformId id) {
    return Optional.ofNullable(byId.get(id)).orElseThrow();
  }
}
