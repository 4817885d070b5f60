package dev.whetstone.slack.api;

import dev.whetstone.core.chat.PostResult;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Why a call did not bring what was asked for; reasons are for an admin. */
public sealed interface Trouble {
  String reason();

  /** Refused for good. */
  record Gone(String error, String reason) implements Trouble {}

  /** Refused for now; nothing happened. */
  record Busy(Duration after, String reason) implements Trouble {}

  /** Slack failed or fell silent; what was asked for may have happened. */
  record Unsure(String reason) implements Trouble {}

  /** Slack does not take what this program sent: a fault of this program. */
  record Odd(String error, String reason) implements Trouble {}

  Duration RETRY = Duration.ofSeconds(10);
  Duration RETRY_FAULT = Duration.ofMinutes(10);

  /** Errors that mean Slack is not well itself. */
  Set<String> ILL =
      Set.of("internal_error", "fatal_error", "service_unavailable", "request_timeout");

  /** Errors that waiting cures. */
  Set<String> PASSING =
      Set.of(
          "ratelimited",
          "rate_limited",
          "token_expired",
          "org_login_required",
          "team_added_to_org");

  Map<String, String> GONE =
      Map.ofEntries(
          Map.entry("channel_not_found", "the channel is gone, or private and without the bot"),
          Map.entry("not_in_channel", "the bot is not in the channel; invite it there"),
          Map.entry("is_archived", "the channel is archived"),
          Map.entry("message_not_found", "the message is gone"),
          Map.entry("thread_not_found", "the message is gone"),
          Map.entry("cant_update_message", "the message is not the bot's"),
          Map.entry("edit_window_closed", "the workspace no longer lets messages be edited"),
          Map.entry("user_not_found", "the user is gone"),
          Map.entry("user_disabled", "the user is deactivated"),
          Map.entry("cannot_dm_bot", "the user is a bot"),
          Map.entry("restricted_action", "the workspace lets the bot post only elsewhere"),
          Map.entry("account_inactive", "the workspace has removed the bot"),
          Map.entry("token_revoked", "the workspace has removed the bot"),
          Map.entry("invalid_auth", "Slack does not accept the bot's token"),
          Map.entry("not_authed", "the bot is not installed in the workspace"),
          Map.entry("team_access_not_granted", "the bot is not installed in the workspace"));

  static Trouble of(String error, Optional<String> needed) {
    if (ILL.contains(error)) {
      return new Unsure("Slack answers: " + error);
    }
    if (PASSING.contains(error)) {
      return new Busy(RETRY, "Slack answers: " + error);
    }
    if (GONE.containsKey(error)) {
      return new Gone(error, GONE.get(error));
    }
    if (error.equals("missing_scope")) {
      return new Odd(
          error, "the bot lacks the scope " + needed.orElse("it needs") + "; install it again");
    }
    return new Odd(error, "Slack answers: " + error);
  }

  /** Where nothing may have happened by now; {@link Unsure} has been looked into before. */
  default PostResult result() {
    return switch (this) {
      case Gone(String _, String reason) -> new PostResult.Unreachable(reason);
      case Busy(Duration after, String reason) -> new PostResult.TryLater(after, reason);
      case Unsure(String reason) -> new PostResult.TryLater(RETRY, reason);
      case Odd(String _, String reason) -> new PostResult.TryLater(RETRY_FAULT, reason);
    };
  }
}
