package dev.whetstone.discord;

import dev.whetstone.core.chat.PlatformContext;
import dev.whetstone.core.chat.StartFailure;
import dev.whetstone.discord.gateway.Shards;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** What the settings say of Discord. */
record DiscordSettings(String token, Optional<URI> api, Optional<Shards> shards) {
  /**
   * Empty where there is no token.
   *
   * @throws StartFailure if a setting cannot be read
   */
  static Optional<DiscordSettings> of(PlatformContext context) {
    return context
        .setting("discord.token")
        .map(String::strip)
        .filter(token -> !token.isEmpty())
        .map(token ->
            new DiscordSettings(
                checked(token),
                context.setting("discord.api").map(DiscordSettings::address),
                context.setting("discord.shards").map(Shards::parse)));
  }

  private static String checked(String token) {
    if (token.chars().anyMatch(Character::isWhitespace)) {
      throw new StartFailure(
          "The bot's token has white space in it. Copy it again, the token alone.");
    }
    return token;
  }

  private static URI address(String text) {
    try {
      URI uri = new URI(text.strip());
      if (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
          && uri.getHost() != null) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // Said below.
    }
    throw new StartFailure(
        "discord.api is “%s”. Leave it out, or write an address like https://discord.com/api/v10/."
            .formatted(text));
  }

  /** Without the token, which nobody may read in a log. */
  @Override
  public String toString() {
    return "DiscordSettings[" + api + ", " + shards + "]";
  }
}
