package dev.whetstone.testkit.slack;

import dev.whetstone.testkit.slack.api.Gate;
import dev.whetstone.testkit.slack.api.Methods;
import dev.whetstone.testkit.slack.api.OAuthMethods;
import dev.whetstone.testkit.slack.api.ResponseUrls;
import dev.whetstone.testkit.slack.api.Triggers;
import dev.whetstone.testkit.slack.api.Uploads;
import dev.whetstone.testkit.slack.check.ArgumentCheck;
import dev.whetstone.testkit.slack.client.Client;
import dev.whetstone.testkit.slack.event.Deliveries;
import dev.whetstone.testkit.slack.event.Sockets;
import dev.whetstone.testkit.slack.world.World;
import dev.whetstone.testkit.web.Address;
import dev.whetstone.testkit.web.ControlRoutes;
import dev.whetstone.testkit.web.ServerClock;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/**
 * A Slack on loopback, with one app. Point a client's Web API base at {@link #api}; Socket Mode is
 * found from there, and {@link SlackControl#deliverTo} sends signed requests instead.
 */
public final class FakeSlack implements AutoCloseable {
  private static final long LARGEST = 25L * 1024 * 1024;

  /** One validator for all: the schema takes a while to compile. */
  private static final ArgumentCheck CHECK = new ArgumentCheck();

  private final Address address = new Address();
  private final String appToken = "xapp-1-" + UUID.randomUUID();
  private final String signingSecret = UUID.randomUUID().toString().replace("-", "");
  private final String clientId = "111.222";
  private final String clientSecret = UUID.randomUUID().toString();
  private final World world;
  private final Faults faults = new Faults();
  private final Triggers triggers = new Triggers();
  private final Sockets sockets;
  private final Deliveries deliveries;
  private final OAuthMethods oauth;
  private final Gate gate;
  private final ResponseUrls urls;
  private final SlackControl control;
  private final Javalin server;

  private FakeSlack(FakeSlackOptions options, InstantSource clock) {
    world = new World(clock);
    sockets = new Sockets(address, world.app());
    deliveries = new Deliveries(sockets, signingSecret, options.retryPause(), clock);
    oauth = new OAuthMethods(world, clientId, clientSecret);
    Optional<ArgumentCheck> check = options.checking() ? Optional.of(CHECK) : Optional.empty();
    gate = new Gate(world, appToken, faults, options.limiting(), check);
    urls = new ResponseUrls(world, address, gate, faults, check);
    Methods.addTo(gate, world, address, triggers, oauth, sockets::ticket);
    Client client = new Client(world, deliveries, urls, triggers);
    control = new SlackControl(world, client, deliveries, sockets, gate, oauth, faults);
    server = Javalin.create(this::configure).start(Address.HOST, options.port());
    address.listening(server.port());
  }

  /** On a free port, without workspaces. */
  public static FakeSlack start() {
    return start(FakeSlackOptions.USUAL);
  }

  public static FakeSlack start(FakeSlackOptions options) {
    return new FakeSlack(options, ServerClock.real());
  }

  /** Tokens expire by that clock. */
  public static FakeSlack start(FakeSlackOptions options, InstantSource clock) {
    return new FakeSlack(options, clock);
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.concurrency.useVirtualThreads = true;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.http.maxRequestSize = LARGEST;
    config.jetty.modifyWebSocketServletFactory(factory -> factory.setIdleTimeout(Duration.ZERO));
    gate.addTo(config.routes);
    urls.addTo(config.routes);
    new Uploads(world, gate, faults).addTo(config.routes);
    config.routes.ws(Sockets.PATH, sockets::addTo);
    new ControlRoutes<>(control, SlackControl.class, Fault.class, Fault::of).addTo(config.routes);
  }

  /** The base of the Web API, with a slash at the end. */
  public String api() {
    return address.http() + "/api/";
  }

  /** Where clients in other languages control it: a POST to the name of a method. */
  public String controlAddress() {
    return address.http() + ControlRoutes.BASE;
  }

  /** For Socket Mode. */
  public String appToken() {
    return appToken;
  }

  public String signingSecret() {
    return signingSecret;
  }

  public String clientId() {
    return clientId;
  }

  public String clientSecret() {
    return clientSecret;
  }

  public SlackControl control() {
    return control;
  }

  @Override
  public void close() {
    deliveries.close();
    server.stop();
  }
}
