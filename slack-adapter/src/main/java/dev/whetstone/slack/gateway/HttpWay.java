package dev.whetstone.slack.gateway;

import com.slack.api.bolt.App;
import com.slack.api.bolt.jakarta_servlet.SlackAppServletAdapter;
import com.slack.api.bolt.request.Request;
import dev.whetstone.core.chat.StartFailure;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signed requests, and the pages on which people install the app. Bolt checks the signatures. */
public final class HttpWay implements Way {
  public static final String EVENTS = "/slack/events";
  private static final Logger log = LoggerFactory.getLogger(HttpWay.class);
  private static final String INSTALL = "/slack/install";
  private static final String REDIRECT = "/slack/oauth_redirect";
  private static final long LARGEST = 1024L * 1024;
  private static final int FAILED = 500;
  private final App app;
  private final String host;
  private final int port;
  private final SlackAppServletAdapter adapter;
  private volatile @Nullable Javalin server;

  public HttpWay(App app, String host, int port) {
    this.app = app;
    this.host = host;
    this.port = port;
    this.adapter = new SlackAppServletAdapter(app.config());
  }

  @Override
  public void open() {
    app.start();
    try {
      server = Javalin.create(this::configure).start(host, port);
      log.info("Slack is heard on port {}", port());
    } catch (JavalinBindException e) {
      throw new StartFailure(
          "Port %d is taken or not allowed. Choose another one with SLACK_PORT.".formatted(port),
          e);
    }
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.concurrency.useVirtualThreads = true;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.http.maxRequestSize = LARGEST;
    config.routes.post(EVENTS, this::serve);
    if (app.config().isDistributedApp()) {
      config.routes.get(INSTALL, this::serve);
      config.routes.get(REDIRECT, this::serve);
    }
    config.routes.get("/health", context -> context.result("ok"));
  }

  private void serve(Context context) {
    try {
      Request<?> request = adapter.buildSlackRequest(context.req());
      if (request == null) {
        context.status(400).result("Not a request from Slack.");
        return;
      }
      adapter.writeResponse(context.res(), app.run(request));
    } catch (Exception e) { // Bolt declares it
      log.error("A request from Slack could not be handled", e);
      context.status(FAILED).result("Something went wrong here. Slack tries again by itself.");
    }
  }

  /** Where it listens. */
  public int port() {
    Javalin running = server;
    return running == null ? port : running.port();
  }

  @Override
  public void close() {
    Javalin running = server;
    if (running != null) {
      running.stop();
    }
    app.stop();
  }
}
