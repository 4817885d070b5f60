package dev.whetstone.discord;

import dev.whetstone.core.chat.ChatPlatform;
import dev.whetstone.core.chat.Checkup;
import dev.whetstone.core.chat.Finding;
import dev.whetstone.core.chat.OpenedBySetting;
import dev.whetstone.core.chat.PlatformContext;
import dev.whetstone.core.chat.PlatformProvider;
import dev.whetstone.discord.checkup.DiscordCheckup;
import java.util.List;
import java.util.Optional;

/**
 * Opens Discord where the setting {@code discord.token} is given. {@code discord.shards} divides
 * the servers among processes, as {@code 0-3/8}: shards 0 to 3 of 8. {@code discord.api} is another
 * address of the REST API, for tests.
 */
public final class DiscordProvider implements PlatformProvider, Checkup, OpenedBySetting {
  @Override
  public Optional<ChatPlatform> open(PlatformContext context) {
    return DiscordSettings.of(context).map(settings -> new Discord(settings, context));
  }

  @Override
  public List<String> settings() {
    return List.of("discord.token");
  }

  @Override
  public List<Finding> check(PlatformContext context) {
    return DiscordSettings.of(context)
        .map(settings -> DiscordCheckup.check(settings.token(), settings.api(), context.clock()))
        .orElse(List.of());
  }
}
