package dev.whetstone.discord.rest;

import java.io.IOException;
import java.util.regex.Pattern;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Sends the first answer to an interaction again, once, where Discord failed or fell silent. Doing
 * so is safe, as Discord takes only one; JDA itself refuses to. Where Discord does not know the
 * interaction the second time, it may have taken the first: then that one's failure is the answer.
 */
public final class SecondTry implements Interceptor {
  private static final Pattern CALLBACK = Pattern.compile("/interactions/\\d+/[^/]+/callback$");
  private static final int NOT_FOUND = 404;
  private static final int FAILED = 500;

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    if (!CALLBACK.matcher(request.url().encodedPath()).find()) {
      return chain.proceed(request);
    }
    Response first;
    try {
      // OkHttp's own retries would hide that there was a first one.
      first = chain.withRetryOnConnectionFailure(false).proceed(request);
    } catch (IOException e) {
      return again(chain, e);
    }
    if (first.code() < FAILED) {
      return first;
    }
    first.close();
    return again(chain, new IOException("Discord answered with status " + first.code()));
  }

  private static Response again(Chain chain, IOException first) throws IOException {
    Response second = chain.proceed(chain.request());
    if (second.code() != NOT_FOUND) {
      return second;
    }
    second.close();
    throw first;
  }
}
