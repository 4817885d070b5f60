package dev.whetstone.discord.rest;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.exceptions.RateLimitedException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.RestAction;

/** Sends requests on the caller's thread. */
public final class Requests {
  private Requests() {}

  /** A request that is only made when it is sent, since JDA looks at permissions before. */
  public interface Asked<T> {
    RestAction<? extends T> action();
  }

  /** Sends it now: a limit is an answer, and nobody waits in a queue. */
  public static <T> T now(Asked<T> asked) throws Troubled {
    try {
      return asked.action().complete(false);
    } catch (RateLimitedException e) {
      throw new Troubled(Trouble.of(e));
    } catch (ErrorResponseException e) {
      throw new Troubled(Trouble.of(e));
    } catch (InsufficientPermissionException e) {
      throw new Troubled(
          new Trouble.Gone(
              ErrorResponse.MISSING_PERMISSIONS,
              "the bot lacks the permission " + PermissionNames.of(e.getPermission())));
    } catch (RejectedExecutionException e) {
      throw new Troubled(new Trouble.Busy(Duration.ofSeconds(10), "the bot is stopping"));
    }
  }
}
