package dev.whetstone.discord.rest;

import dev.whetstone.core.chat.PostResult;
import java.time.Duration;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.RateLimitedException;
import net.dv8tion.jda.api.requests.ErrorResponse;

/** Why a request did not bring what was asked for; reasons are for an admin. */
public sealed interface Trouble {
  String reason();

  /** Refused for good. */
  record Gone(ErrorResponse what, String reason) implements Trouble {}

  /** Refused for now; nothing happened. */
  record Busy(Duration after, String reason) implements Trouble {}

  /** Discord failed or fell silent; what was asked for may have happened. */
  record Unsure(String reason) implements Trouble {}

  /** Discord does not take what this program sent: a fault of this program. */
  record Odd(ErrorResponse what, String reason) implements Trouble {}

  Duration RETRY = Duration.ofSeconds(10);
  Duration RETRY_FAULT = Duration.ofMinutes(10);

  static Trouble of(RateLimitedException limited) {
    return new Busy(Duration.ofMillis(limited.getRetryAfter()), "Discord asks to slow down");
  }

  static Trouble of(ErrorResponseException refused) {
    ErrorResponse what = refused.getErrorResponse();
    int status = refused.getResponse().code;
    if (status < 0 || status >= 500) {
      return new Unsure("Discord cannot be reached");
    }
    if (status == 401 && what != ErrorResponse.INVALID_WEBHOOK_TOKEN) {
      return new Busy(RETRY_FAULT, "Discord does not accept the bot's token");
    }
    String words = words(what, refused.getMeaning());
    return isGone(status, what) ? new Gone(what, words) : new Odd(what, words);
  }

  private static boolean isGone(int status, ErrorResponse what) {
    return status == 403
        || status == 404
        || what == ErrorResponse.INVALID_WEBHOOK_TOKEN
        || what == ErrorResponse.ILLEGAL_OPERATION_ARCHIVED_THREAD
        || what == ErrorResponse.THREAD_LOCKED
        || what == ErrorResponse.MAX_MESSAGE_PINS;
  }

  /** Where nothing may have happened by now; {@link Unsure} has been looked into before. */
  default PostResult result() {
    return switch (this) {
      case Gone(ErrorResponse _, String reason) -> new PostResult.Unreachable(reason);
      case Busy(Duration after, String reason) -> new PostResult.TryLater(after, reason);
      case Unsure(String reason) -> new PostResult.TryLater(RETRY, reason);
      case Odd(ErrorResponse _, String reason) -> new PostResult.TryLater(RETRY_FAULT, reason);
    };
  }

  private static String words(ErrorResponse what, String meaning) {
    return switch (what) {
      case UNKNOWN_CHANNEL -> "the channel is gone";
      case UNKNOWN_GUILD -> "the bot is no longer in the server";
      case UNKNOWN_MESSAGE -> "the message is gone";
      case UNKNOWN_USER -> "the user is gone";
      case MISSING_ACCESS -> "the bot cannot see the channel";
      case MISSING_PERMISSIONS -> "the bot lacks a permission in the channel";
      case ILLEGAL_OPERATION_ARCHIVED_THREAD, THREAD_LOCKED -> "the thread is closed or locked";
      case MAX_MESSAGE_PINS -> "the channel has as many pins as Discord allows";
      case CANNOT_SEND_TO_USER -> "direct messages from the bot are not accepted";
      default -> "Discord answers: " + meaning;
    };
  }
}
