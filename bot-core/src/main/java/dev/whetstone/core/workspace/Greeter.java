package dev.whetstone.core.workspace;

import dev.whetstone.core.chat.ChatPlatform;
import dev.whetstone.core.chat.DirectMessages;
import dev.whetstone.core.chat.Partial;
import dev.whetstone.core.chat.PostResult;
import dev.whetstone.core.delivery.Platforms;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tick that greets, in private where it can, otherwise in the lobby. */
public final class Greeter {
  private static final Logger LOG = LoggerFactory.getLogger(Greeter.class);
  private static final int BATCH = 50;
  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final Duration ELSEWHERE = Duration.ofSeconds(10);

  private final Workspaces workspaces;
  private final Platforms platforms;
  private final InstantSource clock;

  public Greeter(Workspaces workspaces, Platforms platforms, InstantSource clock) {
    this.workspaces = workspaces;
    this.platforms = platforms;
    this.clock = clock;
  }

  public void tick() {
    List<Greeting> batch;
    do {
      Instant now = clock.instant();
      batch = workspaces.claimGreetings(platforms.ids(), now, now.plus(LEASE), BATCH);
      batch.forEach(this::greet);
    } while (batch.size() == BATCH);
  }

  private void greet(Greeting greeting) {
    if (!clock.instant().isBefore(greeting.expires())) {
      LOG.warn("{} was not greeted in time", greeting.workspace());
      workspaces.greetingDone(greeting);
      return;
    }
    try {
      record(greeting, send(greeting, platforms.get(greeting.workspace().platform())));
    } catch (RuntimeException failure) {
      LOG.error("Greeting {} failed; it is tried again", greeting.workspace(), failure);
    }
  }

  private void record(Greeting greeting, PostResult result) {
    switch (result) {
      case PostResult.Posted _ -> workspaces.greetingDone(greeting);
      case PostResult.TryLater(Duration after, String _) ->
          workspaces.greetLater(greeting, clock.instant().plus(after));
      case PostResult.Unreachable(String reason) -> {
        LOG.warn("{} cannot be greeted: {}", greeting.workspace(), reason);
        workspaces.greetingDone(greeting);
      }
    }
  }

  private static PostResult send(Greeting greeting, ChatPlatform platform) {
    if (platform instanceof Partial part && !part.serves(greeting.workspace())) {
      return new PostResult.TryLater(ELSEWHERE, "another process looks after it");
    }
    PostResult told = tellAdmin(greeting, platform);
    return told instanceof PostResult.Unreachable && greeting.lobby().isPresent()
        ? platform.post(greeting.lobby().get(), greeting.card(), greeting.key())
        : told;
  }

  private static PostResult tellAdmin(Greeting greeting, ChatPlatform platform) {
    return platform instanceof DirectMessages direct && greeting.admin().isPresent()
        ? direct.send(greeting.admin().get(), greeting.card(), greeting.key())
        : new PostResult.Unreachable("there is no admin to write to");
  }
}
