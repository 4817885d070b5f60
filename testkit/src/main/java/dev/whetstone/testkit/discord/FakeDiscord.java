package dev.whetstone.testkit.discord;

import dev.whetstone.testkit.discord.gateway.Gateway;
import dev.whetstone.testkit.discord.world.Guild;
import dev.whetstone.testkit.web.Address;
import dev.whetstone.testkit.web.ControlRoutes;
import io.javalin.Javalin;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A Discord on loopback, with one bot. Point a client's REST base at {@link #api}; it finds the
 * gateway from there, or takes {@link #gateway}.
 */
public final class FakeDiscord implements AutoCloseable {
  private final Parts parts;
  private final List<Place> places;
  private final Javalin server;
  private final ScheduledExecutorService watch;

  private FakeDiscord(
      Parts parts, List<Place> places, Javalin server, ScheduledExecutorService watch) {
    this.parts = parts;
    this.places = List.copyOf(places);
    this.server = server;
    this.watch = watch;
  }

  /** On a free port, without servers. */
  public static FakeDiscord start() {
    return start(FakeDiscordOptions.USUAL);
  }

  public static FakeDiscord start(FakeDiscordOptions options) {
    Parts parts = Parts.of(options);
    List<Place> places = new ArrayList<>();
    for (int i = 1; i <= options.guilds(); i++) {
      Guild guild = parts.world().addGuild("Server " + i);
      places.add(new Place(guild.id(), parts.world().addChannel(guild, "general").id()));
    }
    Javalin server =
        Javalin.create(new Server(parts)::configure).start(Address.HOST, options.port());
    parts.address().listening(server.port());
    return new FakeDiscord(parts, places, server, watching(parts.gateway(), options));
  }

  /** The base of the REST API, with a slash at the end. */
  public String api() {
    return parts.address().http() + "/api/v10/";
  }

  public String gateway() {
    return parts.address().sockets() + "/gateway/";
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

  /** A server with its first channel. */
  public record Place(String guild, String channel) {}

  /** The servers that the options asked for. */
  public List<Place> places() {
    return places;
  }

  /** Presses as {@link DiscordControl#press} does; done when the bot has answered. */
  public CompletableFuture<?> pressed(String user, String channel, String message, String label) {
    return parts.control().pressed(user, channel, message, label);
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
