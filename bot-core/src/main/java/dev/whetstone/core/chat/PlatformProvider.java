package dev.whetstone.core.chat;

import java.util.Optional;

/** How an adapter is found: each module lists its provider for {@link java.util.ServiceLoader}. */
public interface PlatformProvider {
  /** The platform, or empty where the settings do not ask for it. */
  Optional<ChatPlatform> open(PlatformContext context);
}
