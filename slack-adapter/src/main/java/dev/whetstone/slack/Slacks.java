package dev.whetstone.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import java.net.URI;
import java.util.Optional;
import okhttp3.OkHttpClient;

/** The SDK, set up. */
final class Slacks {
  private static final int PATIENCE_MILLIS = 10_000;

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
            .build();
    return Slack.getInstance(config, new SlackHttpClient(client));
  }
}
