package dev.whetstone.slack;

import dev.whetstone.core.chat.PlatformContext;
import dev.whetstone.core.chat.StartFailure;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * What the settings say of Slack.
 *
 * @param api another address of the Web API, for tests
 */
record SlackSettings(Mode mode, Optional<URI> api) {
  static final String APP_TOKEN = "slack.app.token";
  static final String SIGNING_SECRET = "slack.signing.secret";
  private static final int USUAL_PORT = 3_000;

  /** How Slack reaches the bot. */
  sealed interface Mode {
    /** Socket Mode, for one workspace. */
    record Socket(String appToken, String botToken) implements Mode {
      /** Without the tokens. */
      @Override
      public String toString() {
        return "Socket";
      }
    }

    /** Signed requests of one workspace. */
    record Signed(Server server, String botToken) implements Mode {
      /** Without the token. */
      @Override
      public String toString() {
        return "Signed[" + server + "]";
      }
    }

    /** Signed requests of every workspace that installs the app. */
    record Shared(
        Server server, String clientId, String clientSecret, String key, Optional<String> oldKey)
        implements Mode {
      /** Without the secrets. */
      @Override
      public String toString() {
        return "Shared[" + server + ", " + clientId + "]";
      }
    }
  }

  /**
   * Where signed requests arrive.
   *
   * @param redirect where people come back to after they have agreed to install the app
   */
  record Server(String signingSecret, String host, int port, Optional<String> redirect) {
    /** Without the secret. */
    @Override
    public String toString() {
      return host + ":" + port;
    }
  }

  /**
   * Empty where no setting asks for Slack.
   *
   * @throws StartFailure if a setting is missing or cannot be read
   */
  static Optional<SlackSettings> of(PlatformContext context) {
    Optional<URI> api = context.setting("slack.api").map(SlackSettings::address);
    if (context.setting(APP_TOKEN).isPresent()) {
      String appToken = token(context, APP_TOKEN, "xapp-");
      String botToken = token(context, "slack.bot.token", "xoxb-");
      return Optional.of(new SlackSettings(new Mode.Socket(appToken, botToken), api));
    }
    return context
        .setting(SIGNING_SECRET)
        .map(secret -> new SlackSettings(signed(context, server(context, secret)), api));
  }

  private static Mode signed(PlatformContext context, Server server) {
    return context.setting("slack.client.id").isPresent()
        ? new Mode.Shared(
            server,
            need(context, "slack.client.id"),
            need(context, "slack.client.secret"),
            need(context, "slack.key"),
            context.setting("slack.old.key"))
        : new Mode.Signed(server, token(context, "slack.bot.token", "xoxb-"));
  }

  private static Server server(PlatformContext context, String secret) {
    return new Server(
        secret.strip(),
        context.setting("slack.host").orElse("0.0.0.0"),
        context.setting("slack.port").map(SlackSettings::port).orElse(USUAL_PORT),
        context
            .setting("slack.address")
            .map(a -> a.replaceFirst("/+$", "") + "/slack/oauth_redirect"));
  }

  private static String need(PlatformContext context, String name) {
    return context
        .setting(name)
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .orElseThrow(() ->
            new StartFailure(
                "Slack needs %s as well. README.md, section “On Slack”, says where it stands."
                    .formatted(variable(name))));
  }

  private static String token(PlatformContext context, String name, String prefix) {
    String token = need(context, name);
    if (!token.startsWith(prefix) || token.chars().anyMatch(Character::isWhitespace)) {
      throw new StartFailure(
          "%s must be the token that begins with %s. Copy it again, the token alone."
              .formatted(variable(name), prefix));
    }
    return token;
  }

  private static int port(String text) {
    if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65_535) {
      return Integer.parseInt(text);
    }
    throw new StartFailure("SLACK_PORT must be a number up to 65535, not " + text + ".");
  }

  private static String variable(String name) {
    return name.toUpperCase(java.util.Locale.ROOT).replace('.', '_');
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
        "SLACK_API is “%s”. Leave it out, or write an address like https://slack.com/api/."
            .formatted(text));
  }
}
