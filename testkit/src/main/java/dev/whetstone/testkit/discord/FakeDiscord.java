package dev.whetstone.testkit.discord;

import dev.whetstone.testkit.discord.gateway.Gateway;
import dev.whetstone.testkit.discord.world.Address;
import io.javalin.Javalin;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A Discord on loopback, with one bot. Point a client's REST base at {@link #api}; it finds the
 * gateway from there, or takes {@link #gateway}.
 */
public final class FakeDiscord implements AutoCloseable {
  private final Parts parts;
  private final Javalin server;
  private final ScheduledExecutorService watch;

  private FakeDiscord(Parts parts, Javalin server, ScheduledExecutorService watch) {
    this.parts = parts;
    this.server = server;
    this.watch = watch;
  }

  /** On a free port, without servers. */
  public static FakeDiscord start() {
    return start(FakeDiscordOptions.USUAL);
  }

  public static FakeDiscord start(FakeDiscordOptions options) {
    Parts parts = Parts.of(options);
    for (int i = 1; i <= options.guilds(); i++) {
      parts.world().addChannel(parts.world().addGuild("Server " + i), "general");
    }
    Javalin server =
        Javalin.create(new Server(parts)::configure).start(Address.HOST, options.port());
    parts.address().listening(server.port());
    return new FakeDiscord(parts, server, watching(parts.gateway(), options));
  }

  /** The base of the REST API, with a slash at the end. */
  public String api() {
    return parts.address().http() + "/api/v10/";
  }

  public String gateway() {
    return parts.address().gateway();
  }

  /** Where clients in other languages control it: a POST to the name of a method. */
  public String controlAddress() {
    return parts.address().http() + ControlRoutes.BASE;
  }

  /** The bot's token, for {@code Authorization: Bot}. */
  public String token() {
    return parts.token().value();
  }

  /** Of the application and of the bot's user. */
  public String applicationId() {
    return parts.world().bot().id();
  }

  public DiscordControl control() {
    return parts.control();
  }

  @Override
  public void close() {
    watch.shutdownNow();
    server.stop();
  }

  private static ScheduledExecutorService watching(Gateway gateway, FakeDiscordOptions options) {
    ScheduledExecutorService watch =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("fake-discord-watch").daemon().factory());
    long every = Math.max(1, options.heartbeat().toMillis() / 4);
    var _ =
        watch.scheduleAtFixedRate(
            () -> gateway.closeSilent(System.nanoTime()), every, every, TimeUnit.MILLISECONDS);
    return watch;
  }
}
