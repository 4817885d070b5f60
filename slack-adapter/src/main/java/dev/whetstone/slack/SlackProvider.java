package dev.whetstone.slack;

import dev.whetstone.core.chat.AppManifest;
import dev.whetstone.core.chat.ChatPlatform;
import dev.whetstone.core.chat.Checkup;
import dev.whetstone.core.chat.CommandCatalog;
import dev.whetstone.core.chat.Finding;
import dev.whetstone.core.chat.OpenedBySetting;
import dev.whetstone.core.chat.PlatformContext;
import dev.whetstone.core.chat.PlatformProvider;
import dev.whetstone.slack.checkup.SlackCheckup;
import dev.whetstone.slack.command.Manifest;
import dev.whetstone.slack.gateway.BoltApp;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Opens Slack: over Socket Mode where {@code slack.app.token} is given, with signed requests where
 * {@code slack.signing.secret} is.
 */
public final class SlackProvider
    implements PlatformProvider, Checkup, OpenedBySetting, AppManifest {
  @Override
  public Optional<ChatPlatform> open(PlatformContext context) {
    return SlackSettings.of(context).map(settings -> new SlackPlatform(settings, context));
  }

  @Override
  public List<String> settings() {
    return List.of(SlackSettings.APP_TOKEN, SlackSettings.SIGNING_SECRET);
  }

  @Override
  public Map<String, String> manifests(CommandCatalog commands) {
    return Manifest.all(commands, BoltApp.COMMAND, BoltApp.SHORTCUT);
  }

  @Override
  public List<Finding> check(PlatformContext context) {
    return SlackSettings.of(context)
        .map(settings ->
            switch (settings.mode()) {
              case SlackSettings.Mode.Socket(String appToken, String botToken) ->
                  SlackCheckup.check(Slacks.of(settings.api()), botToken, Optional.of(appToken));
              case SlackSettings.Mode.Signed(SlackSettings.Server _, String botToken) ->
                  SlackCheckup.check(Slacks.of(settings.api()), botToken, Optional.empty());
              case SlackSettings.Mode.Shared shared ->
                  SlackCheckup.checkKeys(shared.key(), shared.oldKey());
            })
        .orElse(List.of());
  }
}
