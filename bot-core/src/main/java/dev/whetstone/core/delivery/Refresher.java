package dev.whetstone.core.delivery;

import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.PostResult;
import dev.whetstone.core.question.QuestionBank;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tick that keeps the count on posts true, and shows the result of closed rounds. */
public final class Refresher {
  private static final Logger LOG = LoggerFactory.getLogger(Refresher.class);
  private static final int BATCH = 100;

  private final Deliveries deliveries;
  private final Platforms platforms;
  private final QuestionBank bank;
  private final InstantSource clock;
  private final Duration pace;

  /** {@code pace}: the shortest time between two edits of one post. */
  public Refresher(
      Deliveries deliveries,
      Platforms platforms,
      QuestionBank bank,
      InstantSource clock,
      Duration pace) {
    this.deliveries = deliveries;
    this.platforms = platforms;
    this.bank = bank;
    this.clock = clock;
    this.pace = pace;
  }

  public void tick() {
    List<Refresh> batch;
    do {
      batch = refreshBatch(clock.instant());
    } while (!batch.isEmpty());
  }

  private List<Refresh> refreshBatch(Instant now) {
    List<Refresh> batch = deliveries.claimRefreshes(platforms.served(), now, now.plus(pace), BATCH);
    List<Optional<Refresh>> done = SideBySide.map(batch, this::refresh);
    if (!batch.isEmpty()) {
      deliveries.refreshed(done.stream().flatMap(Optional::stream).toList());
    }
    return batch;
  }

  /** The refresh, unless it must be tried again. */
  private Optional<Refresh> refresh(Refresh refresh) {
    try {
      Card card =
          bank.find(refresh.round().question())
              .map(question -> DailyCard.of(question, refresh.round(), refresh.tally()))
              .orElseGet(() -> DailyCard.withdrawn(refresh.round()));
      return edit(refresh, card);
    } catch (RuntimeException failure) {
      LOG.error("Refreshing delivery {} failed", refresh.id().value(), failure);
      return Optional.empty();
    }
  }

  private Optional<Refresh> edit(Refresh refresh, Card card) {
    var platform = platforms.get(refresh.message().channel().workspace().platform());
    return switch (platform.edit(refresh.message(), card)) {
      case PostResult.Posted _, PostResult.Unreachable _ -> Optional.of(refresh);
      case PostResult.TryLater _ -> Optional.empty();
    };
  }
}
