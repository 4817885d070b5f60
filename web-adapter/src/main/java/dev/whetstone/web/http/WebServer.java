package dev.whetstone.web.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.whetstone.core.chat.StartFailure;
import dev.whetstone.web.card.PictureShelf;
import dev.whetstone.web.desk.Desk;
import dev.whetstone.web.message.Feed;
import dev.whetstone.web.message.Timeline;
import dev.whetstone.web.people.Presence;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The playground's web server. It listens on 127.0.0.1 alone, so nobody else's machine gets in. */
public final class WebServer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(WebServer.class);
  private static final String HOST = "127.0.0.1";
  private final Javalin javalin;

  private WebServer(Javalin javalin) {
    this.javalin = javalin;
  }

  /**
   * Starts serving; port 0 takes any free one.
   *
   * @throws StartFailure if another program has the port
   */
  public static WebServer start(
      int port,
      InstantSource clock,
      Desk desk,
      Timeline timeline,
      Feed feed,
      Presence presence,
      PictureShelf shelf) {
    StateJson state = new StateJson(clock, desk, timeline, presence);
    Api api = new Api(clock, desk, feed, state, presence, shelf);
    EventStream events = new EventStream(feed, state);
    Javalin javalin = Javalin.create(config -> configure(config, api, events));
    try {
      return new WebServer(javalin.start(HOST, port));
    } catch (JavalinBindException e) {
      javalin.stop();
      throw taken(port, e);
    }
  }

  /**
   * Finds out early whether {@link #start} could have the port. It is free again afterwards.
   *
   * @throws StartFailure if it could not
   */
  public static void check(int port) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true); // as the server does, so that a restart need not wait
      probe.bind(new InetSocketAddress(InetAddress.ofLiteral(HOST), port));
    } catch (IOException e) {
      throw taken(port, e);
    }
  }

  public URI address() {
    return URI.create("http://" + HOST + ":" + javalin.port());
  }

  @Override
  public void close() {
    javalin.stop();
  }

  private static void configure(JavalinConfig config, Api api, EventStream events) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.concurrency.useVirtualThreads = true;
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    config.routes.before(Guard::check);
    config.routes.before("/api/*", Guard::checkData);
    config.routes.get("/api/events", events::serve);
    api.addTo(config.routes);
    SiteFiles.addTo(config.routes);
    addRefusals(config.routes);
  }

  private static void addRefusals(RoutesConfig routes) {
    routes.exception(Refused.class, (e, ctx) -> refuse(ctx, e.status(), e.why()));
    routes.exception(
        HttpResponseException.class,
        (e, ctx) -> refuse(ctx, e.getStatus(), "There is nothing at this address."));
    routes.exception(
        Exception.class,
        (e, ctx) -> {
          log.error("{} {} failed", ctx.method(), ctx.path(), e);
          refuse(ctx, 500, "Something went wrong, and the fault is not yours. Try again.");
        });
  }

  /** Never throws: Javalin would hand what is thrown here to the same handlers, without end. */
  private static void refuse(Context ctx, int status, String why) {
    try {
      ctx.status(status).contentType("application/json").header("Cache-Control", "no-store");
      ctx.result(JsonNodeFactory.instance.objectNode().put("problem", why).toString());
    } catch (RuntimeException e) {
      log.debug("{} could not be answered with {}", ctx.path(), status, e);
    }
  }

  private static StartFailure taken(int port, Exception e) {
    return new StartFailure(
        "Port %d on %s is in use by another program. Stop it, or choose another with --port,"
                .formatted(port, HOST)
            + " for example --port 0 for any free one.",
        e);
  }
}
