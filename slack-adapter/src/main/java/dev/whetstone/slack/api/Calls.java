package dev.whetstone.slack.api;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Makes calls and tells apart what can go wrong. */
public final class Calls {
  private static final int TOO_MANY = 429;
  private static final int SERVER = 500;

  private Calls() {}

  /** One call. */
  public interface Asked<T extends SlackApiTextResponse> {
    T call() throws IOException, SlackApiException;
  }

  public static <T extends SlackApiTextResponse> T now(Asked<T> asked) throws Troubled {
    T response;
    try {
      response = asked.call();
    } catch (SlackApiException e) {
      throw new Troubled(of(e));
    } catch (IOException e) {
      throw new Troubled(new Trouble.Unsure("Slack cannot be reached"));
    }
    if (!response.isOk()) {
      throw new Troubled(
          Trouble.of(
              String.valueOf(response.getError()), Optional.ofNullable(response.getNeeded())));
    }
    return response;
  }

  /** For a call that may be made twice: once more where nobody knows how the first one went. */
  public static <T extends SlackApiTextResponse> T repeatable(Asked<T> asked) throws Troubled {
    try {
      return now(asked);
    } catch (Troubled e) {
      if (!(e.trouble() instanceof Trouble.Unsure)) {
        throw e;
      }
      return now(asked);
    }
  }

  private static Trouble of(SlackApiException refused) {
    int status = refused.getResponse().code();
    if (status == TOO_MANY) {
      Duration after =
          Optional.ofNullable(refused.getResponse().header("Retry-After"))
              .filter(text -> text.matches("\\d{1,5}"))
              .map(text -> Duration.ofSeconds(Long.parseLong(text)))
              .orElse(Trouble.RETRY);
      return new Trouble.Busy(after, "Slack asks to slow down");
    }
    return status >= SERVER
        ? new Trouble.Unsure("Slack answers with status " + status)
        : new Trouble.Odd("http_" + status, "Slack answers with status " + status);
  }
}
