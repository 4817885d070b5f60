package dev.whetstone.discord.rest;

import dev.whetstone.core.chat.RequestBudget;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place that every request passes. What counts towards Discord's limit for the whole bot
 * waits for its turn in the budget that all processes share; answers to interactions do not count
 * and never wait. After a limit for the whole bot nothing is sent until it ends.
 */
public final class Throttle implements Interceptor {
  public static final String BUCKET = "discord";

  /** Discord allows 50. */
  public static final int PER_SECOND = 45;

  private static final Logger log = LoggerFactory.getLogger(Throttle.class);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
  private static final int UNAUTHORIZED = 401;
  private static final int TOO_MANY = 429;

  /** Interaction callbacks, and webhooks that carry their own token. */
  private static final Pattern UNLIMITED = Pattern.compile("/interactions/|/webhooks/\\d+/");

  private static final MediaType JSON = MediaType.get("application/json");
  private final RequestBudget budget;
  private final Runnable tokenRefused;
  private final AtomicLong closedUntil = new AtomicLong(System.nanoTime());

  public Throttle(RequestBudget budget, Runnable tokenRefused) {
    this.budget = budget;
    this.tokenRefused = tokenRefused;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    if (UNLIMITED.matcher(request.url().encodedPath()).find()) {
      return answer(chain, request);
    }
    Duration closed = Duration.ofNanos(closedUntil.get() - System.nanoTime());
    if (closed.isPositive()) {
      return refused(request, closed);
    }
    pause(turn());
    Response response = chain.proceed(request);
    note(response);
    return response;
  }

  /** A member waits: after a short limit it is sent again by itself. */
  private static Response answer(Chain chain, Request request) throws IOException {
    Response response = chain.proceed(request);
    for (int again = 0; again < 3 && response.code() == TOO_MANY; again++) {
      Duration wait = retryAfter(response);
      if (wait.compareTo(LONGEST_WAIT) > 0) {
        break;
      }
      response.close();
      pause(wait);
      response = chain.proceed(request);
    }
    return response;
  }

  /** Without the shared budget a request is still better sent than lost. */
  private Duration turn() {
    try {
      return budget.take(BUCKET, PER_SECOND);
    } catch (RuntimeException e) {
      log.warn("The request budget cannot be asked: {}", e.getMessage());
      return Duration.ZERO;
    }
  }

  private static void pause(Duration wait) throws InterruptedIOException {
    if (!wait.isPositive()) {
      return;
    }
    try {
      Thread.sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("stopped while waiting for the request budget");
    }
  }

  private void note(Response response) {
    if (response.code() == UNAUTHORIZED) {
      tokenRefused.run();
    } else if (response.code() == TOO_MANY && isForAll(response)) {
      Duration wait = retryAfter(response);
      log.warn("Discord limits the whole bot for {} ms", wait.toMillis());
      closedUntil.set(System.nanoTime() + wait.toNanos());
    }
  }

  /** Discord's own limits come through its proxy; others are its network provider's. */
  private static boolean isForAll(Response response) {
    return response.header("X-RateLimit-Global") != null || response.header("Via") == null;
  }

  private static Duration retryAfter(Response response) {
    try {
      double seconds = Double.parseDouble(response.header("Retry-After", "1"));
      return Duration.ofMillis((long) Math.ceil(seconds * 1_000));
    } catch (NumberFormatException e) {
      return Duration.ofSeconds(1);
    }
  }

  /** What Discord itself would answer, in its form. */
  private static Response refused(Request request, Duration wait) {
    double seconds = Math.max(wait.toMillis(), 1) / 1_000.0;
    String body =
        "{\"message\":\"You are being rate limited.\",\"retry_after\":%s,\"global\":true}"
            .formatted(seconds);
    return new Response.Builder()
        .request(request)
        .protocol(Protocol.HTTP_1_1)
        .code(TOO_MANY)
        .message("Too Many Requests")
        .header("Retry-After", String.valueOf((long) Math.ceil(seconds)))
        .header("X-RateLimit-Global", "true")
        .header("X-RateLimit-Scope", "global")
        .header("Via", "throttle")
        .body(ResponseBody.create(body, JSON))
        .build();
  }
}
