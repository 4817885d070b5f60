package dev.whetstone.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/** The SDK, set up. */
final class Slacks {
  private static final int PATIENCE_MILLIS = 10_000;

  /**
   * As many as there may be answers on their way; the usual five would be opened again and again.
   */
  private static final int CONNECTIONS = 64;

  private static final int IDLE_MINUTES = 5;

  private Slacks() {}

  static Slack of(Optional<URI> api) {
    SlackConfig config = new SlackConfig();
    // They would ask auth.test about each token, also about those that are none of a bot.
    config.setStatsEnabled(false);
    config.setHttpClientReadTimeoutMillis(PATIENCE_MILLIS);
    config.setHttpClientWriteTimeoutMillis(PATIENCE_MILLIS);
    api.map(Object::toString)
        .map(address -> address.endsWith("/") ? address : address + "/")
        .ifPresent(config::setMethodsEndpointUrlPrefix);
    // A post that is silently sent again would be there twice.
    OkHttpClient client =
        SlackHttpClient.buildOkHttpClient(config)
            .newBuilder()
            .retryOnConnectionFailure(false)
            .connectionPool(new ConnectionPool(CONNECTIONS, IDLE_MINUTES, TimeUnit.MINUTES))
            .build();
    return Slack.getInstance(config, new SlackHttpClient(client));
  }
}
