package dev.whetstone.discord.gateway;

import dev.whetstone.core.chat.RequestBudget;
import dev.whetstone.core.chat.StartFailure;
import dev.whetstone.discord.rest.Throttle;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.sharding.ShardManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** This process's connection to Discord. JDA reconnects and resumes by itself. */
public final class Session implements AutoCloseable {
  static final String WRONG_TOKEN =
      "Discord does not accept the bot's token. Copy a new one from the page “Bot” of your app at"
          + " https://discord.com/developers/applications and start again.";

  private static final Logger log = LoggerFactory.getLogger(Session.class);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration GOODBYE = Duration.ofSeconds(10);
  private final Optional<Shards> wanted;
  private final Consumer<String> refused;
  private final Connection connection;
  private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
  private final AtomicBoolean isRefused = new AtomicBoolean();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile boolean started;
  private volatile @Nullable ShardManager manager;
  private volatile @Nullable Shards shards;

  /** What {@link #open} waits for. */
  private sealed interface Signal {
    record Ready() implements Signal {}

    record Refused(String why) implements Signal {}
  }

  /**
   * @param refused is told once, after the start, when Discord refuses this bot for good
   */
  public Session(
      String token,
      Optional<URI> api,
      Optional<Shards> wanted,
      RequestBudget budget,
      Consumer<String> refused) {
    this.wanted = wanted;
    this.refused = refused;
    this.connection = new Connection(token, api, new Throttle(budget, () -> refuse(WRONG_TOKEN)));
  }

  /**
   * Returns when all shards are connected; while Discord cannot be reached it says so in the log
   * and tries again. The listener runs on the connection's thread and must not wait.
   *
   * @throws StartFailure if Discord refuses the bot
   */
  public void open(EventListener listener) {
    EventListener both =
        event -> {
          watch(event);
          listener.onEvent(event);
        };
    ShardManager opened = connect(both);
    manager = opened;
    Shards own = wanted.orElseGet(() -> Shards.all(opened.getShardsTotal()));
    shards = own;
    for (int missing = own.ids().size(); missing > 0; missing--) {
      await();
    }
    started = true;
  }

  private ShardManager connect(EventListener listener) {
    Duration pause = Duration.ofSeconds(1);
    while (true) {
      try {
        return connection.open(listener, wanted);
      } catch (Connection.Unreachable e) {
        pause =
            pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
                ? pause.multipliedBy(2)
                : LONGEST_PAUSE;
        log.warn(
            "Discord cannot be reached ({}). Check the network. Next try in {} s.",
            e.getMessage(),
            pause.toSeconds());
        waitFor(pause);
      }
    }
  }

  private void waitFor(Duration pause) {
    try {
      if (closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new StartFailure("Stopped before Discord could be reached.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure("Stopped before Discord could be reached.", e);
    }
  }

  private void await() {
    try {
      if (signals.take() instanceof Signal.Refused(String why)) {
        close();
        throw new StartFailure(why);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure("Stopped before Discord was connected.", e);
    }
  }

  private void watch(GenericEvent event) {
    switch (event) {
      case ReadyEvent _ -> signals.add(new Signal.Ready());
      case ShutdownEvent shutdown -> Refusals.why(shutdown.getCode()).ifPresent(this::refuse);
      default -> {}
    }
  }

  private void refuse(String why) {
    if (!started) {
      signals.add(new Signal.Refused(why));
    } else if (isRefused.compareAndSet(false, true)) {
      refused.accept(why);
    }
  }

  /** The shards of this process; throws {@link IllegalStateException} before the start. */
  public ShardManager manager() {
    ShardManager opened = manager;
    if (opened == null) {
      throw new IllegalStateException("Discord has not been started");
    }
    return opened;
  }

  /** Whether this process hears of the server, by its snowflake. */
  public boolean serves(long guild) {
    Shards own = shards;
    return own != null && own.serve(guild);
  }

  /** Whether this process does what only one of all may do. */
  public boolean isFirst() {
    Shards own = shards;
    return own != null && own.contains(0);
  }

  @Override
  public void close() {
    closed.countDown();
    ShardManager opened = manager;
    if (opened != null) {
      opened.shutdown();
      opened.getShardCache().forEach(Session::awaitEnd);
    }
    connection.close();
  }

  private static void awaitEnd(JDA shard) {
    try {
      if (!shard.awaitShutdown(GOODBYE)) {
        shard.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      shard.shutdownNow();
    }
  }
}
