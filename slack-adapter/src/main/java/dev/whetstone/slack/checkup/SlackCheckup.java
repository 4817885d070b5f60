package dev.whetstone.slack.checkup;

import com.slack.api.Slack;
import com.slack.api.methods.response.auth.AuthTestResponse;
import dev.whetstone.core.chat.Finding;
import dev.whetstone.slack.api.Calls;
import dev.whetstone.slack.api.Trouble;
import dev.whetstone.slack.api.Troubled;
import dev.whetstone.slack.command.Scopes;
import dev.whetstone.slack.install.Keys;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks Slack about the tokens, and changes nothing. */
public final class SlackCheckup {
  private static final String AGAIN =
      "Look at the network of this machine and run the check again.";

  private SlackCheckup() {}

  public static List<Finding> check(Slack slack, String botToken, Optional<String> appToken) {
    List<Finding> findings = new ArrayList<>();
    try {
      AuthTestResponse self = Calls.repeatable(() -> slack.methods(botToken).authTest(r -> r));
      findings.add(Finding.fine("Slack: the bot's token is good for " + self.getTeam()));
      findings.add(scopes(self));
    } catch (Troubled e) {
      findings.add(token(e, "the bot's token", "SLACK_BOT_TOKEN", "Install App"));
    }
    appToken.ifPresent(token -> findings.add(socket(slack, token)));
    return findings;
  }

  /** For an app that many install: there is no token yet. */
  public static List<Finding> checkKeys(String key, Optional<String> oldKey) {
    Keys.check(key, oldKey);
    return List.of(Finding.fine("Slack: the key for tokens can be used"));
  }

  /** Slack says with every answer what a token may do. */
  private static Finding scopes(AuthTestResponse self) {
    List<String> header =
        Optional.ofNullable(self.getHttpResponseHeaders())
            .map(headers -> headers.get("x-oauth-scopes"))
            .orElse(List.of());
    if (header.isEmpty()) {
      return Finding.fine("Slack: what the token may do is not told");
    }
    Set<String> given = Set.copyOf(Arrays.asList(header.getFirst().split("[,\\s]+")));
    List<String> missing =
        Scopes.reasons().keySet().stream().filter(scope -> !given.contains(scope)).toList();
    return missing.isEmpty()
        ? Finding.fine("Slack: the token has every scope it needs")
        : Finding.problem(
            "Slack: the token lacks " + String.join(", ", missing),
            "Put deploy/slack-app-manifest.yaml into the page “App Manifest” of your app and"
                + " install it again.");
  }

  private static Finding socket(Slack slack, String appToken) {
    try {
      Calls.now(() -> slack.methods(appToken).appsConnectionsOpen(r -> r));
      return Finding.fine("Slack: Socket Mode is on");
    } catch (Troubled e) {
      return token(e, "the app-level token", "SLACK_APP_TOKEN", "Basic Information");
    }
  }

  private static Finding token(Troubled e, String which, String variable, String page) {
    return e.trouble() instanceof Trouble.Unsure
        ? Finding.problem("Slack: " + e.getMessage(), AGAIN)
        : Finding.problem(
            "Slack: %s is not accepted (%s)".formatted(which, e.getMessage()),
            "Copy it again from the page “%s” of your app into %s.".formatted(page, variable));
  }
}
