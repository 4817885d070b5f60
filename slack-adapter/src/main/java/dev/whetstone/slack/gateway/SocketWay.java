package dev.whetstone.slack.gateway;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.socket_mode.impl.SocketModeClientJavaWSImpl;
import dev.whetstone.core.chat.StartFailure;
import dev.whetstone.slack.api.Calls;
import dev.whetstone.slack.api.Trouble;
import dev.whetstone.slack.api.Troubled;
import java.io.IOException;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Socket Mode. The SDK connects again by itself; envelopes are handled on threads of their own. */
public final class SocketWay implements Way {
  private static final Logger log = LoggerFactory.getLogger(SocketWay.class);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration GREETING = Duration.ofSeconds(10);
  private static final long WATCH_MILLIS = 5_000;
  private static final int OK = 200;
  private static final Gson GSON = new Gson();
  private final Slack slack;
  private final String appToken;
  private final App app;
  private final SocketModeRequestParser parser;
  private final PromptQueue queue = new PromptQueue();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile @Nullable SocketModeClientJavaWSImpl client;

  public SocketWay(Slack slack, String appToken, App app) {
    this.slack = slack;
    this.appToken = appToken;
    this.app = app;
    this.parser = new SocketModeRequestParser(app.config());
  }

  @Override
  public void open() {
    app.start();
    Duration pause = Duration.ofSeconds(1);
    while (true) {
      try {
        connect();
        return;
      } catch (Troubled e) {
        if (e.trouble() instanceof Trouble.Gone) {
          throw new StartFailure(
              "Slack does not accept SLACK_APP_TOKEN. Copy the app-level token (xapp-…) from the"
                  + " page “Basic Information” of your app; it needs the scope connections:write.",
              e);
        }
        pause =
            pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
                ? pause.multipliedBy(2)
                : LONGEST_PAUSE;
        log.warn(
            "Slack cannot be reached ({}). Check the network. Next try in {} s.",
            e.getMessage(),
            pause.toSeconds());
        await(pause);
      }
    }
  }

  private void await(Duration pause) {
    try {
      if (closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new StartFailure("Stopped before Slack could be reached.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure("Stopped before Slack could be reached.", e);
    }
  }

  private void connect() throws Troubled {
    AppsConnectionsOpenResponse opened =
        Calls.now(() -> slack.methods(appToken).appsConnectionsOpen(r -> r));
    try {
      SocketModeClientJavaWSImpl socket =
          new SocketModeClientJavaWSImpl(
              slack, appToken, opened.getUrl(), 1, queue, true, true, WATCH_MILLIS);
      CountDownLatch greeted = new CountDownLatch(1);
      socket.addWebSocketMessageListener(message -> {
        greeted.countDown();
        handle(socket, message);
      });
      queue.serve(socket);
      client = socket;
      socket.connect();
      awaitGreeting(greeted);
    } catch (URISyntaxException e) {
      throw new Troubled(new Trouble.Unsure("Slack gives an address that cannot be read"));
    }
  }

  /** Slack says hello once it has taken note of a connection. */
  private void awaitGreeting(CountDownLatch greeted) throws Troubled {
    try {
      if (!greeted.await(GREETING.toSeconds(), TimeUnit.SECONDS)) {
        close(client);
        throw new Troubled(new Trouble.Unsure("Slack does not answer on Socket Mode"));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure("Stopped before Slack could be reached.", e);
    }
  }

  private void handle(SocketModeClient socket, String message) {
    SocketModeRequest request = parser.parse(message);
    if (request == null) {
      return;
    }
    try {
      Response response = app.run(request.getBoltRequest());
      if (response.getStatusCode() == OK) {
        socket.sendSocketModeResponse(
            acknowledgement(request.getEnvelope().getEnvelopeId(), response));
      } else {
        log.warn("An envelope was not taken: status {}", response.getStatusCode());
      }
    } catch (Exception e) { // Bolt declares it
      log.error("An envelope from Slack could not be handled", e);
    }
  }

  private static String acknowledgement(String envelope, Response response) {
    JsonObject ack = new JsonObject();
    ack.addProperty("envelope_id", envelope);
    String body = response.getBody();
    if (body != null && !body.isEmpty()) {
      boolean json = String.valueOf(response.getContentType()).startsWith("application/json");
      ack.add("payload", json ? GSON.fromJson(body, JsonElement.class) : words(body));
    }
    return GSON.toJson(ack);
  }

  private static JsonElement words(String body) {
    JsonObject text = new JsonObject();
    text.add("text", new JsonPrimitive(body));
    return text;
  }

  @Override
  public void close() {
    closed.countDown();
    close(client);
    queue.close();
    app.stop();
  }

  private static void close(@Nullable SocketModeClientJavaWSImpl socket) {
    if (socket == null) {
      return;
    }
    socket.setAutoReconnectEnabled(false);
    try {
      socket.close();
    } catch (IOException e) {
      log.debug("The connection to Slack did not close properly", e);
    }
  }
}
