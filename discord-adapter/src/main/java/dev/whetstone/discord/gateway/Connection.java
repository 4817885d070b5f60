package dev.whetstone.discord.gateway;

import dev.whetstone.core.chat.StartFailure;
import dev.whetstone.discord.rest.SecondTry;
import dev.whetstone.discord.rest.Throttle;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/** How this bot connects: what it listens to, on which threads, and what it leaves out. */
final class Connection implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int IDLE_CONNECTIONS = 64;
  private static final int TIMERS = 2;
  private final String token;
  private final Optional<URI> api;
  private final OkHttpClient http;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService timers = timers();

  /** Of its own, or each attempt to connect would leave some behind. */
  private final ScheduledExecutorService heart = timers();

  Connection(String token, Optional<URI> api, Throttle throttle) {
    this.token = token;
    this.api = api;
    this.http =
        new OkHttpClient.Builder()
            .socketFactory(new PromptSockets())
            .addInterceptor(throttle)
            .addInterceptor(new SecondTry())
            .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 1, TimeUnit.MINUTES))
            .connectTimeout(PATIENCE)
            .readTimeout(PATIENCE)
            .writeTimeout(PATIENCE)
            .build();
  }

  /** Discord did not answer, or with a failure of its own. */
  static final class Unreachable extends Exception {
    private static final long serialVersionUID = 1;

    private Unreachable(String why) {
      super(why, null, false, false);
    }
  }

  /**
   * Logs in and returns while the shards connect.
   *
   * @throws StartFailure if Discord refuses the token
   */
  ShardManager open(EventListener listener, Optional<Shards> shards) throws Unreachable {
    try {
      return builder(listener, shards).build();
    } catch (InvalidTokenException e) {
      throw new StartFailure(Session.WRONG_TOKEN, e);
    } catch (RuntimeException e) {
      throw unreachable(e);
    }
  }

  private DefaultShardManagerBuilder builder(EventListener listener, Optional<Shards> shards) {
    // JDA always asks for the intent GUILDS; nothing else is needed, so none is named.
    DefaultShardManagerBuilder builder =
        DefaultShardManagerBuilder.createLight(token, EnumSet.noneOf(GatewayIntent.class))
            .setRestConfigProvider(_ -> rest())
            .setHttpClient(http)
            .setSessionController(new ConcurrentSessionController())
            .setRateLimitScheduler(timers, false)
            .setRateLimitElastic(threads, false)
            .setGatewayPool(heart, false)
            .setCallbackPool(threads, false)
            .setContextEnabled(false)
            .setBulkDeleteSplittingEnabled(false)
            .setEnableShutdownHook(false)
            .setRequestTimeoutRetry(false)
            .addEventListeners(listener);
    shards.ifPresent(own -> builder.setShardsTotal(own.total()).setShards(own.ids()));
    return builder;
  }

  private RestConfig rest() {
    RestConfig config = new RestConfig();
    api.ifPresent(uri -> config.setBaseUrl(uri.toString()));
    return config;
  }

  /** Rethrows what is neither the network nor Discord failing. */
  private static Unreachable unreachable(RuntimeException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ErrorResponseException answer) {
        return new Unreachable(words(answer));
      }
      if (cause instanceof IOException) {
        return new Unreachable(cause.getClass().getSimpleName());
      }
    }
    throw failure;
  }

  private static String words(ErrorResponseException answer) {
    int status = answer.getResponse().code;
    return status < 0 ? "no answer" : "status " + status;
  }

  private static ScheduledExecutorService timers() {
    return Executors.newScheduledThreadPool(TIMERS, Thread.ofVirtual().factory());
  }

  @Override
  public void close() {
    threads.shutdownNow();
    timers.shutdownNow();
    heart.shutdownNow();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }
}
