package dev.whetstone.core.delivery;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.whetstone.core.chat.ChatPlatform;
import dev.whetstone.core.chat.Partial;
import dev.whetstone.core.chat.PlatformId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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

  /** What of them is this process's to look after. */
  public Served served() {
    Map<PlatformId, Partial> partly = new HashMap<>();
    Set<PlatformId> whole = new HashSet<>();
    byId.forEach((id, platform) -> {
      if (platform instanceof Partial partial) {
        partly.put(id, partial);
      } else {
        whole.add(id);
      }
    });
    return new Served(whole, partly);
  }

  /** Empty where the platform is not opened in this process. */
  public Optional<ChatPlatform> find(PlatformId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** A platform that something was claimed for. */
  public ChatPlatform get(PlatformId id) {
    return find(id).orElseThrow();
  }
}
