package dev.whetstone.slack.command;

import dev.whetstone.core.chat.CommandCatalog;
import dev.whetstone.core.chat.CommandSpec;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The app as Slack wants it described. */
public final class Manifest {
  /** Whoever runs an app for many workspaces writes their own address in its place. */
  private static final String EXAMPLE = "https://whetstone.example.com";

  private static final String EVENTS_URL = EXAMPLE + "/slack/events";
  private static final int LONGEST_HINT = 1_000;
  private static final List<String> EVENTS =
      List.of("app_home_opened", "app_uninstalled", "channel_left", "group_left", "tokens_revoked");

  private Manifest() {}

  /** For one workspace, and for many. */
  public static Map<String, String> all(CommandCatalog commands, String command, String shortcut) {
    return Map.of(
        "slack-app-manifest.yaml", text(commands, command, shortcut, false),
        "slack-app-manifest-http.yaml", text(commands, command, shortcut, true));
  }

  private static String text(
      CommandCatalog commands, String command, String shortcut, boolean http) {
    return features(hint(commands), command, shortcut, http) + access(http);
  }

  private static String features(String hint, String command, String shortcut, boolean http) {
    return """
    display_information:
      name: Whetstone
      description: One interview question a day, the answer behind a button
      background_color: '#1f3a5f'
    features:
      app_home:
        home_tab_enabled: true
        messages_tab_enabled: true
        messages_tab_read_only_enabled: true
      bot_user:
        display_name: Whetstone
        always_online: true
      shortcuts:
        - name: Practise now
          type: global
          callback_id: %s
          description: A question just for you
      slash_commands:
        - command: %s
    %s      description: The daily question, practice, streaks and boards
          usage_hint: '%s'
          should_escape: true
    """
        .formatted(shortcut, command, where(http, "      url: " + EVENTS_URL), hint);
  }

  private static String access(boolean http) {
    return """
    oauth_config:
    %s  scopes:
        bot:
    %s
    settings:
      event_subscriptions:
    %s    bot_events:
    %s
      interactivity:
        is_enabled: true
    %s  org_deploy_enabled: %s
      socket_mode_enabled: %s
      token_rotation_enabled: %s
    """
        .formatted(
            where(http, "  redirect_urls:\n    - " + EXAMPLE + "/slack/oauth_redirect"),
            lines(Scopes.reasons().keySet()),
            where(http, "    request_url: " + EVENTS_URL),
            lines(EVENTS),
            where(http, "    request_url: " + EVENTS_URL),
            http,
            !http,
            http);
  }

  private static String where(boolean http, String line) {
    return http ? line + "\n" : "";
  }

  private static String lines(Iterable<String> items) {
    StringBuilder lines = new StringBuilder();
    items.forEach(item -> lines.append("      - ").append(item).append('\n'));
    return lines.toString().stripTrailing();
  }

  private static String hint(CommandCatalog commands) {
    String names =
        commands.commands().stream().map(CommandSpec::name).collect(Collectors.joining(" | "));
    return names.length() <= LONGEST_HINT ? names : "help";
  }
}
